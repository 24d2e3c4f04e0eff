using System.Text.RegularExpressions;
using ResearchKit.Charts.Layers;
using ResearchKit.Display;

namespace ResearchKit.Charts;

/// <summary>
/// A figure: title, two axes with units, layers of data, and a text for those who do not see it. Immutable: each verb
/// gives a new figure. Drawn as SVG, PNG and PDF without a browser, and as an interactive plotly figure.
/// </summary>
/// <example><code>
/// Figure.Create("followers-and-revenue", alt: "Scatter plot: revenue rises weakly with followers.")
///     .WithTitle("More followers, not more revenue", subtitle: "2,000 companies, one dot each")
///     .WithSource("Synthetic market, scenario reference, seed 2026")
///     .WithX(Axis.Log("Followers", "accounts")).WithY(Axis.Log("Revenue", "€ a year"))
///     .AddPoints(followers, revenue)
/// </code></example>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Png, MimeTypes.Plotly, MimeTypes.Text])]
public sealed partial class Figure : IDisplayable
{
    /// <summary>Above so many points in all, a scatter shows the density of points instead, and says so.</summary>
    public const int PointLimit = 5_000;

    private Figure(string name, string altText)
    {
        Name = name;
        AltText = altText;
    }

    private Figure(Figure other)
    {
        (Name, AltText, Title, Subtitle, Source) = (other.Name, other.AltText, other.Title, other.Subtitle, other.Source);
        (X, Y, Width, Height, Layers) = (other.X, other.Y, other.Width, other.Height, other.Layers);
    }

    /// <summary>Lower-case words joined by hyphens; the name of its files.</summary>
    public string Name { get; }

    /// <summary>What the figure shows, in words.</summary>
    public string AltText { get; }

    public string Title { get; private init; } = "";

    public string Subtitle { get; private init; } = "";

    /// <summary>Where the data come from; printed small below the figure.</summary>
    public string Source { get; private init; } = "";

    /// <summary>The horizontal axis; null until <see cref="WithX"/>.</summary>
    public Axis? X { get; private init; }

    /// <summary>The vertical axis; null until <see cref="WithY"/>.</summary>
    public Axis? Y { get; private init; }

    public int Width { get; private init; } = 720;

    public int Height { get; private init; } = 480;

    internal IReadOnlyList<Layer> Layers { get; private init; } = [];

    /// <summary>Starts a figure.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens: "followers-and-revenue".</param>
    /// <param name="alt">What the figure shows, for those who do not see it.</param>
    /// <exception cref="ArgumentException">The name has other characters, or the text is empty.</exception>
    public static Figure Create(string name, string alt)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!KebabCase().IsMatch(name))
            throw new ArgumentException(
                $"A figure's name is made of lower-case letters, digits and hyphens (\"followers-and-revenue\"); got \"{name}\".", nameof(name));
        if (string.IsNullOrWhiteSpace(alt))
            throw new ArgumentException($"Figure '{name}' needs a text that tells what it shows to those who do not see it.", nameof(alt));
        return new Figure(name, PlainText.Of(alt));
    }

    public Figure WithTitle(string title, string subtitle = "") =>
        new(this) { Title = PlainText.Of(title), Subtitle = PlainText.Of(subtitle) };

    public Figure WithSource(string source) => new(this) { Source = PlainText.Of(source) };

    public Figure WithX(Axis axis) => new(this) { X = axis };

    public Figure WithY(Axis axis) => new(this) { Y = axis };

    /// <summary>The size in CSS pixels, titles and legend included. 720 by 480 unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side is below 200 or above 4,000.</exception>
    public Figure WithSize(int width, int height) =>
        new(this) { Width = Side(width, nameof(width)), Height = Side(height, nameof(height)) };

    private static int Side(int pixels, string name) => pixels is >= 200 and <= 4_000
        ? pixels
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"A figure is 200 to 4,000 pixels on each side; got {pixels}."));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex KebabCase();
}
