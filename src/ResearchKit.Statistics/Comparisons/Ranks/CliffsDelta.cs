using ResearchKit.Statistics.Comparisons.Ranks;

namespace ResearchKit.Statistics;

/// <summary>How much oftener a value of one group exceeds one of another than the other way round.</summary>
public static class CliffsDelta
{
    /// <summary>Estimates P(x &gt; y) − P(x &lt; y) of the populations, −1 to 1.</summary>
    /// <param name="x">The first group; any unit, finite, at least 2.</param>
    /// <param name="y">The second group, in the same unit; finite, at least 2.</param>
    /// <returns>Cliff's δ, which is 2 U/(m·n) − 1 of the Mann–Whitney test.</returns>
    /// <exception cref="AssumptionException">A group is empty (<see cref="Violation.EmptyGroup"/>) or of 1 value, or one is NaN or infinite.</exception>
    /// <remarks>
    /// <para>Method: counted in whole numbers over all m·n pairs by merging, in O((m + n) log(m + n)).</para>
    /// <para>
    /// Assumptions: independent observations and groups; no shape. Missing values are for the caller to drop, and to count.
    /// Degenerate: ±1 where the groups do not overlap, 0 where all is tied.
    /// </para>
    /// <para>Reference: N. Cliff 1993, doi 10.1037/0033-2909.114.3.494. Verified against the count of all pairs in R 4.2.2.</para>
    /// </remarks>
    public static CliffsDeltaEstimate Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        const string purpose = "Cliff's delta";
        Require.Group(2, x, purpose, nameof(x));
        Require.Group(2, y, purpose, nameof(y));
        var samples = SortedSamples.Of(x, y, purpose);
        var (above, equal) = samples.CountPairs();
        var delta = (above - (samples.Pairs - above - equal)) / (double)samples.Pairs;
        return new(delta, Variance(samples, delta, equal), x.Length, y.Length);
    }

    /// <summary>Cliff's unbiased estimate of the variance of δ, but not below what m·n independent pairs would have.</summary>
    private static double Variance(SortedSamples samples, double delta, long equal)
    {
        double m = samples.X.Length, n = samples.Y.Length;
        var ofX = SumOfSquares(samples.X, samples.Y, delta);
        var ofY = SumOfSquares(samples.Y, samples.X, -delta);
        // Σ(d − δ)² over all pairs, d being −1, 0 or 1; all divided by m·n.
        var ofPairs = (samples.Pairs - equal) / (m * n) - delta * delta;
        var unbiased = (n * (ofX / m) + m * (ofY / n) - ofPairs) / ((m - 1) * (n - 1));
        return Math.Max(unbiased, (1 - delta * delta) / (m * n - 1));
    }

    /// <summary>Σ (dᵢ − δ)², where dᵢ is the mean sign of a value's differences from the other sample.</summary>
    private static double SumOfSquares(double[] of, double[] among, double delta)
    {
        var state = (Sum: 0.0, Count: (double)among.Length, Delta: delta);
        SortedSamples.Compare(of, among, ref state, static (ref (double Sum, double Count, double Delta) s, int below, int equal) =>
        {
            var deviation = (2.0 * below + equal) / s.Count - 1 - s.Delta;
            s.Sum += deviation * deviation;
        });
        return state.Sum;
    }
}
