using ResearchKit.Charts.Theme;
using ScottPlot;

namespace ResearchKit.Charts.Rendering;

/// <summary>The theme in ScottPlot's terms.</summary>
internal static class Pens
{
    public static Color Colour(Ink ink, double opacity = 1) =>
        new Color(ink.Red, ink.Green, ink.Blue).WithAlpha(opacity);

    public static MarkerStyle Marker(Ink ink, DotShape shape, double size, double opacity)
    {
        var isOpen = shape is DotShape.OpenCircle or DotShape.OpenSquare;
        return new MarkerStyle(Shape(shape), (float)size, Colour(ink, opacity))
        {
            FillColor = isOpen ? Colors.Transparent : Colour(ink, opacity),
            LineColor = Colour(ink, opacity),
            LineWidth = isOpen ? 1.5f : 0,
        };
    }

    private static MarkerShape Shape(DotShape shape) => shape switch
    {
        DotShape.Circle => MarkerShape.FilledCircle,
        DotShape.Square => MarkerShape.FilledSquare,
        DotShape.Triangle => MarkerShape.FilledTriangleUp,
        DotShape.Diamond => MarkerShape.FilledDiamond,
        DotShape.OpenCircle => MarkerShape.OpenCircle,
        _ => MarkerShape.OpenSquare,
    };
}
