using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Magics;

internal sealed class WhoMagic : Magic
{
    public override string Name => "who";

    public override string Usage => "#!who";

    public override string Summary => "Lists the names of the values that cells have left, by language.";

    public override ErrorEvent? Run(MagicPart part, CellContext context)
    {
        part.Call.Arguments(Usage).WithoutWords();
        var lines =
            from started in context.Engines.Started
            where started.Values.Values.Count > 0
            select $"{started.Language}: {string.Join(", ", started.Values.Values.Select(value => value.Name))}";
        context.Output.Display(new Dictionary<string, string> { [DisplayBundle.Text] = TextOr(lines, "No cell has named a value yet.") });
        return null;
    }

    private static string TextOr(IEnumerable<string> lines, string empty) =>
        string.Join('\n', lines) is { Length: > 0 } text ? text : empty;
}
