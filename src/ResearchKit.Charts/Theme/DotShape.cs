namespace ResearchKit.Charts.Theme;

/// <summary>The outline of a point: tells groups apart where colour cannot (print, colour blindness).</summary>
internal enum DotShape
{
    Circle,
    Square,
    Triangle,
    Diamond,
    OpenCircle,
    OpenSquare,
}
