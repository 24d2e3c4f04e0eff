using ResearchKit.Charts.Rendering;
using ResearchKit.Display;

namespace ResearchKit.Charts;

/// <summary>Small multiples: figures of one kind side by side, to be compared at a glance. Immutable.</summary>
/// <remarks>
/// They are compared only where their axes are alike: set the limits of each figure (<see cref="Axis.Between"/>). Every figure
/// keeps its own title, axes and source; what holds for all of them is said once, in the text around.
/// </remarks>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Png, MimeTypes.Text])]
public sealed class FigurePanels : IDisplayable
{
    private FigurePanels(string name, string altText, int columns, IReadOnlyList<Figure> figures)
    {
        Name = name;
        AltText = altText;
        Columns = columns;
        Figures = figures;
    }

    /// <summary>Lower-case words joined by hyphens; the name of its files.</summary>
    public string Name { get; }

    /// <summary>What the figures show together, in words.</summary>
    public string AltText { get; }

    /// <summary>How many stand in a row.</summary>
    public int Columns { get; }

    /// <summary>The figures, row by row.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Puts figures side by side.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens: "what-knobs-do".</param>
    /// <param name="alt">What the figures show together, for those who do not see them.</param>
    /// <param name="columns">How many stand in a row, from 1 to 6; with figures of 360 pixels two fill a page.</param>
    /// <param name="figures">From 1 to 36 figures.</param>
    /// <exception cref="ArgumentException">The name has other characters, or the text is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The columns, or how many figures there are, lie outside their range.</exception>
    public static FigurePanels Of(string name, string alt, int columns, IReadOnlyList<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        // The same rules for name and text as for one figure.
        var named = Figure.Create(name, alt);
        if (columns is < 1 or > 6)
            throw new ArgumentOutOfRangeException(nameof(columns), FormattableString.Invariant($"Panels stand in 1 to 6 columns; got {columns}."));
        if (figures.Count is < 1 or > 36)
            throw new ArgumentOutOfRangeException(nameof(figures), FormattableString.Invariant($"There are 1 to 36 panels; got {figures.Count}."));
        return new(named.Name, named.AltText, Math.Min(columns, figures.Count), [.. figures]);
    }

    /// <summary>Plain SVG, as <see cref="Figure.ToSvg"/>.</summary>
    /// <exception cref="InvalidOperationException">Of a figure an axis is missing, or layers and axes do not fit together.</exception>
    public string ToSvg() => Press.Svg(Picture.Of(this));

    /// <summary>A PNG of <paramref name="scale"/> pixels to each pixel of the figures' size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not between 0.5 and 8.</exception>
    /// <exception cref="InvalidOperationException">Of a figure an axis is missing, or layers and axes do not fit together.</exception>
    public byte[] ToPng(double scale = 2) => Press.Png(Picture.Of(this), scale);

    /// <summary>The picture in an HTML fragment.</summary>
    /// <exception cref="InvalidOperationException">Of a figure an axis is missing, or layers and axes do not fit together.</exception>
    public string ToHtml() => Web.Still(Picture.Of(this));

    /// <inheritdoc/>
    public string? Represent(string mimeType) => mimeType switch
    {
        MimeTypes.Png => Convert.ToBase64String(ToPng()),
        MimeTypes.Svg => ToSvg(),
        MimeTypes.Text => AltText,
        _ => null,
    };

    /// <summary>What the figures show together, in words.</summary>
    public override string ToString() => AltText;
}
