using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Magics;

internal sealed class LsMagic : Magic
{
    public override string Name => "lsmagic";

    public override string Usage => "#!lsmagic";

    public override string Summary => "Lists the languages and the magics.";

    public override ErrorEvent? Run(MagicPart part, CellContext context)
    {
        part.Call.Arguments(Usage).WithoutWords();
        var table = new TextTable(["magic", "what it does"], [.. MagicUsage.All.Select(magic => (string[])[magic.Usage, magic.Summary])]);
        context.Output.Display(new Dictionary<string, string> { ["text/html"] = table.ToHtml(), [DisplayBundle.Text] = table.ToText() });
        return null;
    }
}
