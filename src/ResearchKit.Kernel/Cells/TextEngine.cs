using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells;

/// <summary>A language whose text is put out as it is: a page or a client makes something of it.</summary>
internal sealed class TextEngine : ICellEngine
{
    private static readonly Dictionary<string, string> MimeTypes = new()
    {
        [Languages.Html] = "text/html",
        [Languages.Markdown] = "text/markdown",
        [Languages.Mermaid] = "text/vnd.mermaid",
        [Languages.JavaScript] = "application/javascript",
    };

    private readonly string _mimeType;

    private TextEngine(string mimeType) => _mimeType = mimeType;

    /// <summary>The engine of a language of this kind, or null.</summary>
    public static TextEngine? Of(string language) =>
        MimeTypes.TryGetValue(language, out var mimeType) ? new TextEngine(mimeType) : null;

    public ErrorEvent? Execute(CodePart part, CellContext context)
    {
        part.Opening?.Arguments($"#!{part.Language}").WithoutWords();
        var text = part.Text.Trim('\n');
        context.Output.Display(new Dictionary<string, string> { [_mimeType] = text, [DisplayBundle.Text] = text });
        return null;
    }
}
