using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics.Comparisons.Ranks;

/// <summary>Which of the sorted differences, or averages, bounds the shifts that a rank test does not reject.</summary>
internal static class ShiftRank
{
    /// <summary>The rank from below, by the counted distribution; 0 where even the first and the last cover less often than asked for.</summary>
    public static long OfExact(UInt128[] counts, double level)
    {
        var rank = CountedNull.Quantile(counts, (1 - level) / 2);
        // All differences miss the shift in twice the share of the first value: which may be just what is asked for.
        return rank == 0 && CountedNull.Quantile(counts, (1 - level) / 2 * (1 + 1e-9)) > 0 ? 1 : rank;
    }

    /// <summary>The rank from below, by the normal distribution; below 1 where the first and the last cover less often than asked for.</summary>
    /// <param name="count">How many differences or averages there are.</param>
    /// <param name="deviation">The standard deviation of the test's statistic.</param>
    /// <param name="level">The confidence level.</param>
    public static long OfNormal(long count, double deviation, double level)
    {
        var below = 0.5 + StandardNormal.TwoSidedQuantile(level) * deviation;
        // From the middle, as count/2 has digits that a double has not.
        return count / 2 - (long)Math.Floor(below - (count % 2) / 2.0);
    }
}
