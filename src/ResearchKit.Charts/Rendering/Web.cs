using System.Net;
using Newtonsoft.Json;

namespace ResearchKit.Charts.Rendering;

/// <summary>A figure as HTML: the picture for every reader, replaced by the interactive figure where plotly.js is on the page.</summary>
internal static class Web
{
    private const double PixelsOfCssPixel = 2;

    private static readonly Lazy<string> Library = new(() =>
    {
        using var stream = typeof(Web).Assembly.GetManifestResourceStream("plotly.min.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>The bundled plotly.js, for a page to inline once.</summary>
    public static string Script => Library.Value;

    /// <summary>The picture alone.</summary>
    public static string Still(Picture picture)
    {
        var png = Convert.ToBase64String(Press.Png(picture, PixelsOfCssPixel));
        return FormattableString.Invariant(
            $"<img src=\"data:image/png;base64,{png}\" alt=\"{WebUtility.HtmlEncode(picture.AltText)}\" width=\"{picture.Width}\" height=\"{picture.Height}\" style=\"max-width:100%;height:auto\">");
    }

    public static string Fragment(Figure figure)
    {
        var alt = WebUtility.HtmlEncode(figure.AltText);
        // < and > are escaped in the JSON, so that no text of a figure can end the script.
        var json = PlotlyDocument.Write(figure, StringEscapeHandling.EscapeHtml);
        // The script knows its figure by its place: two copies of one figure on a page would share an id.
        return $"""
            <figure class="researchkit-figure" style="margin:0;max-width:{figure.Width}px">{Still(Picture.Of(figure))}<div role="img" aria-label="{alt}" hidden></div><script>
            (function (script) {"{"}
              if (!window.Plotly || !script) return;
              var frame = script.parentNode, box = frame.querySelector("div"), picture = frame.querySelector("img");
              var figure = {json};
              picture.hidden = true; picture.style.display = "none"; box.hidden = false;
              window.Plotly.newPlot(box, figure.data, figure.layout, figure.config);
            {"}"})(document.currentScript);
            </script></figure>
            """.ReplaceLineEndings("\n");
    }

    public static string Page(Figure figure) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{WebUtility.HtmlEncode(figure.Title.Length > 0 ? figure.Title : figure.Name)}</title>
        <script>{Script}</script>
        </head>
        <body style="margin:0;background:#fff">
        {Fragment(figure)}
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}
