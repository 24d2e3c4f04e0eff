using ResearchKit.Charts.Lettering;

namespace ResearchKit.Charts.Scenes;

/// <summary>Settles where an axis begins and ends, and its ticks.</summary>
internal static class Limits
{
    /// <summary>Room beyond the outermost value, as a share of the axis, so that no dot is cut.</summary>
    private const double Padding = 0.04;

    public static ScaledAxis Of(Axis axis, Dimension dimension, IReadOnlyList<Mark> marks, Categories categories, int pixels)
    {
        if (axis.Scale == AxisScale.Category)
            return new ScaledAxis(axis, -0.5, categories.Count - 0.5, categories.Ticks);
        var (lower, upper) = axis.Limits ?? FromData(axis.Scale, dimension, marks);
        // About 90 pixels across and 50 up for each, frame and titles set aside.
        for (var room = dimension == Dimension.X ? Math.Max(3, (pixels - 80) / 90) : Math.Max(3, (pixels - 140) / 50); ; room--)
        {
            var ticks = axis.Scale == AxisScale.Logarithmic ? LogTicks.Between(lower, upper, room) : LinearTicks.Between(lower, upper, room);
            // Even the fewest round ticks may be too many for long numbers on a small figure: every other one then.
            while (room <= 2 && dimension == Dimension.X && ticks.Count > 1 && !FitSideBySide(ticks, pixels))
                ticks = [.. ticks.Where((_, i) => i % 2 == 0)];
            if (room <= 2 || dimension == Dimension.Y || FitSideBySide(ticks, pixels))
                return new ScaledAxis(axis, lower, upper, ticks);
        }
    }

    // The labels of y may take up to a third of the width, which is not known yet.
    private static bool FitSideBySide(IReadOnlyList<Tick> ticks, int pixels)
    {
        var widest = ticks.Max(tick => TextStyle.Tick.Width(tick.Label));
        return ticks.Count * (widest + 10) <= pixels * 0.6;
    }

    private static (double, double) FromData(AxisScale scale, Dimension dimension, IReadOnlyList<Mark> marks)
    {
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in marks.SelectMany(mark => mark.Along(dimension)))
            (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        var (from, to) = ScaledAxis.Apart(scale, ScaledAxis.Project(scale, least), ScaledAxis.Project(scale, greatest));
        var padding = (to - from) * Padding;
        // Bars stand on the axis itself.
        var startsAtZero = least == 0 && marks.Any(mark => mark is BarsMark bars && bars.Value == dimension);
        var endsAtZero = greatest == 0 && marks.Any(mark => mark is BarsMark bars && bars.Value == dimension);
        return (
            startsAtZero ? 0 : ScaledAxis.Unproject(scale, from - padding),
            endsAtZero ? 0 : ScaledAxis.Unproject(scale, to + padding));
    }
}
