namespace ResearchKit.Tests.Statistics.Correlations;

/// <summary>Ranks and pairs by looking at each against each: slow and plain, to check the fast way by.</summary>
internal static class NaiveRanks
{
    public static double[] MidRanks(double[] values) =>
        [.. values.Select(v => values.Count(w => w < v) + (values.Count(w => w == v) + 1) / 2.0)];

    public static double TauB(double[] x, double[] y)
    {
        var (difference, inX, inY) = (0L, 0L, 0L);
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (x[i].CompareTo(x[j]), y[i].CompareTo(y[j]));
                difference += a * b;
                inX += a * a;
                inY += b * b;
            }
        }
        return difference / Math.Sqrt((double)inX * inY);
    }

    /// <summary>Pairs i &lt; j with values[i] &gt; values[j].</summary>
    public static long Inversions(int[] values) =>
        Enumerable.Range(0, values.Length).Sum(i => (long)values.Skip(i + 1).Count(later => later < values[i]));
}
