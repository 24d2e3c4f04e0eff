using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics;

/// <summary>Whether values of some groups tend to be greater than those of others: the rank test of any number of groups.</summary>
public static class KruskalWallis
{
    /// <summary>Tests whether all groups come from one distribution, against differences in location.</summary>
    /// <param name="groups">At least 2, each of at least 1 finite value, all in one unit.</param>
    /// <returns>H, corrected for ties, with the p-value of χ² on one less than the number of groups.</returns>
    /// <exception cref="AssumptionException">
    /// Fewer than 2 groups; one is empty; a value is NaN or infinite; or all values are equal.
    /// </exception>
    /// <remarks>
    /// <para>Method: mid-ranks of all values together, summed as whole numbers.</para>
    /// <para>
    /// Assumptions: independent observations and groups, at least some 5 in each for the χ² distribution of H. Missing values
    /// are for the caller to drop, and to count. Degenerate: with 2 groups H is the square of the Mann–Whitney z without
    /// continuity correction. Memory: 32 bytes per observation.
    /// </para>
    /// <para>
    /// Reference: W. H. Kruskal and W. A. Wallis 1952, doi 10.1080/01621459.1952.10483441. Verified against R 4.2.2 kruskal.test.
    /// </para>
    /// </remarks>
    public static TestResult Of(params ReadOnlySpan<double[]> groups)
    {
        var (h, n) = Statistic(groups);
        var freedom = groups.Length - 1;
        return new("Kruskal-Wallis", "H", h, ChiSquared.UpperTail(h, freedom), "χ²", n) { DegreesOfFreedom = freedom };
    }

    /// <summary>Estimates the share of the variance of ranks that lies between the groups, 0 to 1: ε² = H/(n − 1).</summary>
    /// <param name="groups">As for <see cref="Of"/>.</param>
    /// <returns>ε², biased upwards in small samples; without an interval.</returns>
    /// <exception cref="AssumptionException">As for <see cref="Of"/>.</exception>
    /// <remarks>
    /// Reference: M. Tomczak and E. Tomczak 2014, Trends in Sport Sciences 21, 19–25. Verified against the formula in R 4.2.2.
    /// </remarks>
    public static double EpsilonSquared(params ReadOnlySpan<double[]> groups)
    {
        var (h, n) = Statistic(groups);
        return h / (n - 1);
    }

    private static (double H, int Count) Statistic(ReadOnlySpan<double[]> groups)
    {
        Require.AtLeast(2, groups.Length, "group", "a Kruskal-Wallis test", nameof(groups));
        var count = 0;
        for (var g = 0; g < groups.Length; g++)
        {
            var name = $"groups[{g}]";
            Require.Group(1, groups[g], "a Kruskal-Wallis test", name);
            count = checked(count + groups[g].Length);
        }
        var all = new double[count];
        var place = 0;
        foreach (var group in groups)
        {
            group.CopyTo(all, place);
            place += group.Length;
        }
        Require.Varies(all, "a Kruskal-Wallis test", nameof(groups));
        using var ranking = Ranking.Of(all);
        // Scores are twice the distance from the mean rank: a group's sum stays below 2^62.
        var (between, start) = (0.0, 0);
        foreach (var group in groups)
        {
            var sum = 0L;
            foreach (var score in ranking.Scores.Slice(start, group.Length))
                sum += score;
            between += (double)sum * sum / group.Length;
            start += group.Length;
        }
        return ((count - 1) * (between / (double)ranking.SumOfSquares), count);
    }
}
