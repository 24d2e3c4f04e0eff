using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>
/// Whether something happens as often before as after, or by one method as by another, where both were tried on the same
/// units: only the pairs that differ tell.
/// </summary>
public static class McNemar
{
    /// <summary>Tests by χ² without continuity correction.</summary>
    /// <param name="table">Pairs, 2 × 2: rows are the classes of the one measurement, columns the same classes of the other.</param>
    /// <returns>χ² = (b − c)²/(b + c) on 1 degree of freedom, b and c being the pairs that differ.</returns>
    /// <exception cref="AssumptionException"><paramref name="table"/> is not 2 × 2, or no pair differs.</exception>
    /// <remarks>
    /// Assumptions: independent pairs, at least some 25 that differ; below, see <see cref="Exact"/>. Reference: Q. McNemar
    /// 1947, doi 10.1007/BF02295996. Verified against R 4.2.2 mcnemar.test(correct = FALSE).
    /// </remarks>
    public static TestResult ChiSquared(ContingencyTable table) => Of(table, 0, "McNemar's");

    /// <summary>Tests by χ² with Edwards' continuity correction.</summary>
    /// <param name="table">As for <see cref="ChiSquared"/>.</param>
    /// <returns>χ² = (|b − c| − 1)²/(b + c) on 1 degree of freedom, as R's default.</returns>
    /// <exception cref="AssumptionException">As for <see cref="ChiSquared"/>.</exception>
    /// <remarks>
    /// Where b = c χ² is 0, as in R. Reference: A. L. Edwards 1948, doi 10.1007/BF02289261. Verified against R 4.2.2 mcnemar.test.
    /// </remarks>
    public static TestResult ChiSquaredWithCorrection(ContingencyTable table) => Of(table, 1, "McNemar's corrected");

    /// <summary>Tests by the binomial distribution: pairs that differ do so one way or the other as a fair coin falls.</summary>
    /// <param name="table">As for <see cref="ChiSquared"/>.</param>
    /// <returns>The exact p, twice the smaller tail; the statistic is b, the pairs in row 0 and column 1.</returns>
    /// <exception cref="AssumptionException"><paramref name="table"/> is not 2 × 2, or no pair differs.</exception>
    /// <remarks>
    /// Assumptions: independent pairs. Reference: Q. McNemar 1947, doi 10.1007/BF02295996. Verified against R 4.2.2 binom.test(b, b + c).
    /// </remarks>
    public static TestResult Exact(ContingencyTable table)
    {
        var (b, c) = Discordant(table);
        var p = Math.Min(1, 2 * Binomial.LowerTail(Math.Min(b, c), b + c, 0.5));
        return new("McNemar's exact", "b", b, p, "exact (binomial)", table.Total);
    }

    private static TestResult Of(ContingencyTable table, double correction, string name)
    {
        var (b, c) = Discordant(table);
        var distance = Math.Max(0, Math.Abs((double)b - c) - correction);
        var chiSquared = distance / ((double)b + c) * distance;
        return new(name, "χ²", chiSquared, Distributions.ChiSquared.UpperTail(chiSquared, 1), "χ²", table.Total) { DegreesOfFreedom = 1 };
    }

    private static (long B, long C) Discordant(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.RequireTwoByTwo("McNemar's test");
        var (b, c) = (table[0, 1], table[1, 0]);
        Require.AtLeast(1, b + c, "pair that differs", "McNemar's test", nameof(table));
        return (b, c);
    }
}
