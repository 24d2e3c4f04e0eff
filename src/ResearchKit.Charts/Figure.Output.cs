using ResearchKit.Charts.Rendering;
using ResearchKit.Display;

namespace ResearchKit.Charts;

public sealed partial class Figure
{
    /// <summary>The bundled plotly.js. A page that shows figures by <see cref="ToHtml"/> puts it into one script element before them.</summary>
    public static string PlotlyScript => Web.Script;

    /// <summary>Plain SVG: words are outlines, so it asks for no font, style sheet or script.</summary>
    /// <exception cref="InvalidOperationException">An axis is missing, or layers and axes do not fit together.</exception>
    public string ToSvg() => Press.Svg(Picture.Of(this));

    /// <summary>A PNG of <paramref name="scale"/> pixels to each pixel of the figure's size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not between 0.5 and 8.</exception>
    /// <exception cref="InvalidOperationException">An axis is missing, or layers and axes do not fit together.</exception>
    public byte[] ToPng(double scale = 2) => Press.Png(Picture.Of(this), scale);

    /// <summary>A PDF of one page, of the figure's size in points.</summary>
    /// <exception cref="InvalidOperationException">An axis is missing, or layers and axes do not fit together.</exception>
    public byte[] ToPdf() => Press.Pdf(Picture.Of(this));

    /// <summary>The figure as plotly reads it: one object with data, layout and config.</summary>
    /// <exception cref="InvalidOperationException">An axis is missing, or layers and axes do not fit together.</exception>
    public string ToPlotlyJson() => PlotlyDocument.Write(this);

    /// <summary>
    /// An HTML fragment with the picture, which becomes interactive on a page that holds <see cref="PlotlyScript"/>. It
    /// stays a picture without that script, or where scripts are off.
    /// </summary>
    /// <exception cref="InvalidOperationException">An axis is missing, or layers and axes do not fit together.</exception>
    public string ToHtml() => Web.Fragment(this);

    /// <summary>A whole page with the figure and plotly.js in it, which asks no network for anything.</summary>
    /// <exception cref="InvalidOperationException">An axis is missing, or layers and axes do not fit together.</exception>
    public string ToHtmlPage() => Web.Page(this);

    /// <summary>Writes the figure whole or not at all, in the format that the file's name ends in: .svg, .png, .pdf or .html.</summary>
    /// <exception cref="ArgumentException">The name ends otherwise.</exception>
    /// <exception cref="InvalidOperationException">An axis is missing, or layers and axes do not fit together.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".svg": AtomicFile.Write(path, ToSvg()); break;
            case ".png": AtomicFile.Write(path, ToPng()); break;
            case ".pdf": AtomicFile.Write(path, ToPdf()); break;
            case ".html": AtomicFile.Write(path, ToHtmlPage()); break;
            default: throw new ArgumentException($"A figure is saved as .svg, .png, .pdf or .html; got \"{path}\".", nameof(path));
        }
    }

    /// <inheritdoc/>
    public string? Represent(string mimeType) => mimeType switch
    {
        MimeTypes.Png => Convert.ToBase64String(ToPng()),
        MimeTypes.Plotly => ToPlotlyJson(),
        MimeTypes.Svg => ToSvg(),
        MimeTypes.Text => AltText,
        _ => null,
    };

    public override string ToString() => AltText;
}
