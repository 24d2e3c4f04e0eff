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
        var languages = Languages.All.Select(language => (string[])["#!" + language, Meaning(language)]);
        var magics = AllMagics.All.Select(magic => (string[])[magic.Usage, magic.Summary]);
        var table = new TextTable(["magic", "what it does"], [.. languages, .. magics]);
        context.Output.Display(new Dictionary<string, string> { ["text/html"] = table.ToHtml(), [DisplayBundle.Text] = table.ToText() });
        return null;
    }

    internal static string Meaning(string language) => language switch
    {
        Languages.CSharp => "The lines below are C#.",
        Languages.FSharp => "The lines below are F#.",
        Languages.Sql => "The lines below are SQL (DuckDB); --name NAME gives the answer a name.",
        Languages.Html => "The lines below are shown as HTML.",
        Languages.Markdown => "The lines below are shown as Markdown.",
        Languages.Mermaid => "The lines below are a Mermaid diagram.",
        Languages.JavaScript => "The lines below are put out as JavaScript; the kernel does not run them.",
        _ => "The lines below are a text that other cells can share: --name NAME [--from-file FILE].",
    };
}
