using ResearchKit.Charts.Theme;

namespace ResearchKit.Charts.Scenes;

internal enum SwatchKind
{
    Dot,
    Line,
    Box,
}

/// <summary>A line of the legend. Series of one name share it.</summary>
internal sealed record LegendEntry(string Name, SwatchKind Kind, Ink Ink, DotShape Shape, double Opacity);
