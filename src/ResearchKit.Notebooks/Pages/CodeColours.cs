using ColorCode;

namespace ResearchKit.Notebooks.Pages;

internal static class CodeColours
{
    /// <summary>C# as a block whose words carry the classes keyword, string, comment.</summary>
    public static string ToHtml(string source)
    {
        // A formatter keeps state while it writes.
        var html = new HtmlClassFormatter().GetHtmlString(source.ReplaceLineEndings("\n").TrimEnd(), Languages.CSharp);
        // It puts line breaks of the machine around the code, and a frame of its own.
        var start = html.IndexOf("<pre>", StringComparison.Ordinal) + "<pre>".Length;
        var end = html.LastIndexOf("</pre>", StringComparison.Ordinal);
        return $"<pre class=\"source\"><code>{html[start..end].Trim('\r', '\n')}</code></pre>\n";
    }
}
