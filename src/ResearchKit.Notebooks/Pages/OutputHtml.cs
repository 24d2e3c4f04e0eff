using System.Globalization;
using System.Text;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Pages;

/// <summary>The outputs of code cells, each in the richest form that a page can show.</summary>
/// <remarks>HTML that a cell displayed is put into the page as it is, as Jupyter does with a trusted notebook.</remarks>
internal sealed class OutputHtml
{
    private const string Plotly = "application/vnd.plotly.v1+json";
    private const string Mermaid = "text/vnd.mermaid";

    /// <summary>Some four hundred pages of a book: nobody reads on, and a browser becomes slow.</summary>
    private const int LongestText = 1_000_000;

    /// <summary>Of a form that cannot be cut, such as a picture.</summary>
    private const int LongestForm = 20_000_000;

    /// <summary>True once a figure needs plotly.js.</summary>
    public bool HasInteractiveFigures { get; private set; }

    /// <summary>True once a diagram needs mermaid.</summary>
    public bool HasDiagrams { get; private set; }

    /// <param name="shownSource">The source of the cell where it stands above its outputs, else empty.</param>
    public string ToHtml(CellOutput output, int cellNumber, string shownSource) => output switch
    {
        StreamOutput stream => Text(stream.Text, stream.Name == "stderr" ? "stream stderr" : "stream"),
        ErrorOutput error => Text(error.Traceback.Count > 0
            ? string.Join('\n', error.Traceback)
            : $"{error.Name}: {error.Message}", "error"),
        DisplayOutput display => Display(display.Data, cellNumber, shownSource),
        _ => "",
    };

    private string Display(MimeBundle data, int cellNumber, string shownSource)
    {
        var alt = data.Text("text/plain")?.Trim() ?? "";
        var leftOut = "";
        foreach (var mimeType in (string[])[Plotly, Mermaid, "text/html", "text/markdown"])
        {
            if (data.Json(mimeType) is not { } form)
                continue;
            var text = data.Text(mimeType) ?? JupyterJson.Compact(form);
            // Rendering Markdown takes a second and 100 MB for each million characters; Mermaid itself draws no longer texts.
            if (text.Length <= (mimeType is Mermaid or "text/markdown" ? LongestText : LongestForm))
                return leftOut + Rich(mimeType, text, data, alt, cellNumber);
            leftOut += LeftOut(mimeType, text.Length);
        }
        if (Picture(data, alt, ref leftOut) is { Length: > 0 } picture)
            return $"{leftOut}<figure>{picture}</figure>\n";
        if ((data.Text("application/javascript") ?? data.Text("text/javascript")) is { } script)
            return leftOut + Script(script, shownSource);
        if (data.Text("text/plain") is { } plain)
            return leftOut + Text(plain, "result");
        return leftOut + (data.Json("application/json") is { } json ? Text(JupyterJson.Write(json), "result") : "");
    }

    private string Rich(string mimeType, string text, MimeBundle data, string alt, int cellNumber) => mimeType switch
    {
        Plotly => InteractiveFigure(text, data, alt),
        Mermaid => Diagram(text),
        "text/html" => $"<div class=\"html\">{text}</div>\n",
        _ => MarkdownCells.ToHtml(text, cellNumber),
    };

    /// <summary>The picture is what stands in the page; the script puts the live figure in its place.</summary>
    private string InteractiveFigure(string json, MimeBundle data, string alt)
    {
        HasInteractiveFigures = true;
        var leftOut = "";
        var still = Picture(data, alt, ref leftOut) is { Length: > 0 } picture ? picture : $"<pre class=\"result\">{HtmlText.Escape(alt)}</pre>";
        return $"<figure class=\"interactive\">{still}<script type=\"application/json\">{HtmlText.EscapeJson(json)}</script></figure>\n";
    }

    /// <summary>The source is what stands in the page; the script puts the drawing in its place.</summary>
    private string Diagram(string source)
    {
        HasDiagrams = true;
        return $"<figure class=\"diagram\"><pre class=\"source\">{HtmlText.Escape(source.Trim('\n'))}</pre></figure>\n";
    }

    /// <summary>Never run: it was written for the page of an editor, and may ask for other hosts.</summary>
    private static string Script(string script, string shownSource)
    {
        const string note = "<p class=\"note\">JavaScript, not run on this page.</p>\n";
        return shownSource.TrimEnd().EndsWith(script.Trim(), StringComparison.Ordinal)
            ? note
            : note + (script.Length <= LongestText ? CodeColours.ToHtml(script, "javascript") : Text(script, "source"));
    }

    private static string Picture(MimeBundle data, string alt, ref string leftOut)
    {
        foreach (var mimeType in (string[])["image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp"])
        {
            if (data.Text(mimeType) is not { } text)
                continue;
            if (text.Length <= LongestForm)
                return Image(mimeType, mimeType == "image/svg+xml" ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text.ReplaceLineEndings(""), alt);
            leftOut += LeftOut(mimeType, text.Length);
        }
        return "";
    }

    private static string Image(string mimeType, string base64, string alt) =>
        $"<img src=\"{PictureUrl.Data(mimeType, base64)}\" alt=\"{HtmlText.Escape(alt)}\">";

    private static string Text(string text, string kind)
    {
        var shown = Beginning(text);
        var cut = shown.Length == text.Length ? "" : Note($"{text.Length - shown.Length:N0} more characters are in the notebook itself.");
        return $"<pre class=\"{kind}\">{HtmlText.Escape(HtmlText.WithoutTerminalCodes(shown).TrimEnd())}</pre>\n{cut}";
    }

    /// <summary>As much as a page shows; no character is cut in two.</summary>
    private static string Beginning(string text) => text.Length <= LongestText
        ? text
        : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];

    private static string LeftOut(string mimeType, int length) =>
        Note($"{mimeType} of {length:N0} characters is in the notebook itself; it is too large for a page.");

    private static string Note(FormattableString text) => $"<p class=\"note\">{text.ToString(CultureInfo.InvariantCulture)}</p>\n";
}
