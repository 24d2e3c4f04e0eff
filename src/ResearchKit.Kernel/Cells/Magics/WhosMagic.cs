using ResearchKit.Kernel.CSharp;
using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Magics;

internal sealed class WhosMagic : Magic
{
    private const int LongestText = 60;

    public override string Name => "whos";

    public override string Usage => "#!whos";

    public override string Summary => "Lists the values that cells have left, with their types and contents.";

    public override ErrorEvent? Run(MagicPart part, CellContext context)
    {
        part.Call.Arguments(Usage).WithoutWords();
        var rows =
            from started in context.Engines.Started
            from value in started.Values.Values
            select (string[])[started.Language, value.Name, CSharpTypeName.ForReader(value.Type), Shortened(DisplayBundle.PlainText(value.Value))];
        var table = new TextTable(["language", "name", "type", "value"], [.. rows]);
        context.Output.Display(new Dictionary<string, string> { ["text/html"] = table.ToHtml(), [DisplayBundle.Text] = table.ToText() });
        return null;
    }

    private static string Shortened(string text)
    {
        var line = text.Split('\n', 2)[0].TrimEnd();
        return line.Length < text.TrimEnd().Length || line.Length > LongestText
            ? line[..Math.Min(line.Length, LongestText - 1)] + "…"
            : line;
    }
}
