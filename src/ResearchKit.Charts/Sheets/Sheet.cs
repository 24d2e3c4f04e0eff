using ResearchKit.Charts.Scenes;

namespace ResearchKit.Charts.Sheets;

/// <summary>Where everything stands on paper: the data area, each line of text with its box, the legend's swatches.</summary>
internal sealed record Sheet(
    double Width, double Height, Box Data, IReadOnlyList<PlacedText> Texts, IReadOnlyList<Swatch> Swatches, Scene Scene)
{
    public required IReadOnlyList<PlacedNote> Notes { get; init; }

    public double XAt(double value) => Data.Left + Scene.X.Share(value) * Data.Width;

    public double YAt(double value) => Data.Bottom - Scene.Y.Share(value) * Data.Height;
}
