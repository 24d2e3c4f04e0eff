namespace ResearchKit.Charts.Scenes;

/// <summary>The edges of a histogram: equally wide on the scale of the axis, at round numbers.</summary>
internal static class Bins
{
    private const int Fewest = 5;
    private const int Most = 60;

    public static double[] Edges(IReadOnlyList<double> values, AxisScale scale, int? wanted)
    {
        var places = values.Select(value => ScaledAxis.Project(scale, value)).Order().ToArray();
        var (least, greatest) = ScaledAxis.Apart(scale, places[0], places[^1]);
        var raw = wanted is { } bins ? (greatest - least) / bins : FreedmanDiaconis(places, greatest - least);
        var width = Round(raw, scale);
        var first = (long)Math.Floor(least / width + 1e-9);
        // The greatest value needs a bin that it does not close: bins hold their lower edge, not their upper.
        var last = (long)Math.Floor(greatest / width + 1e-9) + 1;
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => Edge((first + i) * width, scale))];
    }

    /// <summary>How many values lie at or above each edge and below the next.</summary>
    public static int[] Count(IReadOnlyList<double> values, double[] edges)
    {
        var counts = new int[edges.Length - 1];
        foreach (var value in values)
        {
            var i = Array.BinarySearch(edges, value);
            counts[Math.Clamp(i >= 0 ? i : ~i - 1, 0, counts.Length - 1)]++;
        }
        return counts;
    }

    private static double FreedmanDiaconis(double[] sorted, double range)
    {
        var spread = Quantile(sorted, 0.75) - Quantile(sorted, 0.25);
        var bins = spread > 0 ? range / (2 * spread / Math.Cbrt(sorted.Length)) : Fewest;
        return range / Math.Clamp(bins, Fewest, Most);
    }

    /// <summary>Linear between order statistics (type 7 of Hyndman and Fan).</summary>
    private static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double Round(double width, AxisScale scale)
    {
        // A whole number of bins in a decade lets decades be edges.
        if (scale == AxisScale.Logarithmic && width < 1)
            return 1 / Math.Round(1 / width);
        var power = Math.Pow(10, Math.Floor(Math.Log10(width)));
        double[] rounds = [1, 2, 2.5, 5, 10];
        return rounds.MinBy(round => Math.Abs(Math.Log(round * power / width))) * power;
    }

    private static double Edge(double place, AxisScale scale)
    {
        var value = ScaledAxis.Unproject(scale, place);
        // 0.1 + 0.2: an edge must equal the round number that it stands for.
        var decimals = value == 0 ? 0 : Math.Max(0, 12 - (int)Math.Floor(Math.Log10(Math.Abs(value))));
        // Round knows 15 decimals at most: of smaller numbers it would leave nothing.
        return decimals > 15 ? value : Math.Round(value, decimals);
    }
}
