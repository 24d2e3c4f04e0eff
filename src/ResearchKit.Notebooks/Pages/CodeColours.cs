using ColorCode;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Pages;

internal static class CodeColours
{
    /// <summary>Code as a block whose words carry the classes keyword, string, comment and so on.</summary>
    /// <param name="language">Any name; code in a language that nobody here knows stays plain.</param>
    public static string ToHtml(string source, string language)
    {
        var text = source.ReplaceLineEndings("\n").TrimEnd();
        var code = MagicLines(text);
        var magics = code == 0 ? "" : $"<span class=\"magic\">{HtmlText.Escape(text[..code].TrimEnd('\n'))}</span>{(code < text.Length ? "\n" : "")}";
        return $"<pre class=\"source\"><code>{magics}{Coloured(text[code..], language)}</code></pre>\n";
    }

    private static string Coloured(string code, string language)
    {
        if (code.Length == 0 || Grammar(language) is not { } grammar)
            return HtmlText.Escape(code);
        // A formatter keeps state while it writes.
        var html = new HtmlClassFormatter().GetHtmlString(code, grammar);
        // It puts line breaks of the machine around the code, and a frame of its own.
        var start = html.IndexOf("<pre>", StringComparison.Ordinal) + "<pre>".Length;
        var end = html.LastIndexOf("</pre>", StringComparison.Ordinal);
        return html[start..end].Trim('\r', '\n');
    }

    private static ILanguage? Grammar(string language) => NotebookLanguage.Find(language)?.Name switch
    {
        "csharp" => Languages.CSharp,
        "fsharp" => Languages.FSharp,
        "sql" => Languages.Sql,
        "html" => Languages.Html,
        "markdown" => Languages.Markdown,
        "javascript" => Languages.JavaScript,
        null => Languages.FindById(language.ToLowerInvariant()),
        _ => null,
    };

    /// <summary>Where the code begins behind the <c>#!</c> lines at the top, which are in no language.</summary>
    private static int MagicLines(string text)
    {
        var start = 0;
        while (text.AsSpan(start).StartsWith("#!"))
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                return text.Length;
            start = end + 1;
        }
        return start;
    }
}
