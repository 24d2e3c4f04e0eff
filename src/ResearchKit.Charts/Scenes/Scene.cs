namespace ResearchKit.Charts.Scenes;

/// <summary>A figure with everything settled: limits, ticks, colours, bins. Both renderers draw from it and decide nothing.</summary>
/// <param name="Figure">Where the words come from.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Marks">In the order of drawing, the lowest first.</param>
/// <param name="Legend">Empty when no series has a name.</param>
/// <param name="Caption">What the kit itself must say of the drawing, such as that it shows a density; else empty.</param>
internal sealed record Scene(
    Figure Figure, ScaledAxis X, ScaledAxis Y, IReadOnlyList<Mark> Marks, IReadOnlyList<LegendEntry> Legend, string Caption)
{
    public ScaledAxis Axis(Dimension dimension) => dimension == Dimension.X ? X : Y;
}
