using System.Text;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Pages;

/// <summary>The outputs of code cells, each in the richest form that a page can show.</summary>
/// <remarks>HTML that a cell displayed is put into the page as it is, as Jupyter does with a trusted notebook.</remarks>
internal sealed class OutputHtml
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>True once a figure needs plotly.js.</summary>
    public bool HasInteractiveFigures { get; private set; }

    public string ToHtml(CellOutput output, int cellNumber) => output switch
    {
        StreamOutput stream => Text(stream.Text, stream.Name == "stderr" ? "stream stderr" : "stream"),
        ErrorOutput error => Text(error.Traceback.Count > 0
            ? string.Join('\n', error.Traceback)
            : $"{error.Name}: {error.Message}", "error"),
        DisplayOutput display => Display(display.Data, cellNumber),
        _ => "",
    };

    private string Display(MimeBundle data, int cellNumber)
    {
        var alt = data.Text("text/plain")?.Trim() ?? "";
        if (data.Json(Plotly) is { } plotly)
            return InteractiveFigure(JupyterJson.Compact(plotly), Picture(data, alt), alt);
        if (data.Text("text/html") is { } html)
            return $"<div class=\"html\">{html}</div>\n";
        if (data.Text("text/markdown") is { } markdown)
            return MarkdownCells.ToHtml(markdown, cellNumber);
        if (Picture(data, alt) is { Length: > 0 } picture)
            return $"<figure>{picture}</figure>\n";
        if (data.Text("text/plain") is { } text)
            return Text(text, "result");
        return data.Json("application/json") is { } json ? Text(JupyterJson.Write(json), "result") : "";
    }

    /// <summary>The picture is what stands in the page; the script puts the live figure in its place.</summary>
    private string InteractiveFigure(string json, string picture, string alt)
    {
        HasInteractiveFigures = true;
        var still = picture.Length > 0 ? picture : $"<pre class=\"result\">{HtmlText.Escape(alt)}</pre>";
        return $"<figure class=\"interactive\">{still}<script type=\"application/json\">{HtmlText.EscapeJson(json)}</script></figure>\n";
    }

    private static string Picture(MimeBundle data, string alt)
    {
        if (data.Text("image/svg+xml") is { } svg)
            return Image("image/svg+xml", Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)), alt);
        foreach (var mimeType in (string[])["image/png", "image/jpeg", "image/gif", "image/webp"])
            if (data.Text(mimeType) is { } base64)
                return Image(mimeType, base64.ReplaceLineEndings(""), alt);
        return "";
    }

    private static string Image(string mimeType, string base64, string alt) =>
        $"<img src=\"{PictureUrl.Data(mimeType, base64)}\" alt=\"{HtmlText.Escape(alt)}\">";

    private static string Text(string text, string kind) =>
        $"<pre class=\"{kind}\">{HtmlText.Escape(HtmlText.WithoutTerminalCodes(text).TrimEnd())}</pre>\n";
}
