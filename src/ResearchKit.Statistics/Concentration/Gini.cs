using ResearchKit.Statistics.Concentration;

namespace ResearchKit.Statistics;

/// <summary>How unequally a total is divided.</summary>
public static class Gini
{
    /// <summary>
    /// Estimates the Gini coefficient: half the mean difference of two units over the mean. 0 where all have the same, near 1
    /// where one has everything.
    /// </summary>
    /// <param name="values">What each unit has; any unit, finite, none below 0, at least one above.</param>
    /// <param name="divisor">Whether the values are a population (R's ineq, the usual formula) or a sample of one.</param>
    /// <returns>The coefficient with its jackknife interval.</returns>
    /// <exception cref="AssumptionException">
    /// No value (2 for the sample's); NaN or an infinity; a value below 0; or nothing but zeros.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: sorted, Σ (x of rank n + 1 − i less x of rank i)(n + 1 − 2i) over pairs from the outside in, over n times the
    /// total: a sum without cancellation, in O(n log n). Any size of total is held: scaled by a power of two.
    /// </para>
    /// <para>
    /// Assumptions: independent units. Missing values are for the caller to drop, and to count. Degenerate: one value
    /// gives 0. Memory: 8 bytes for each value.
    /// </para>
    /// <para>
    /// Reference: C. Gini 1914; G. J. Glasser 1962, doi 10.1080/01621459.1962.10500553. Verified against the formula in R
    /// 4.2.2, with whole numbers of any size.
    /// </para>
    /// </remarks>
    public static GiniEstimate Of(ReadOnlySpan<double> values, GiniDivisor divisor = GiniDivisor.Population)
    {
        const string purpose = "a Gini coefficient";
        Require.AtLeast(divisor == GiniDivisor.Sample ? 2 : 1, values.Length, "value", purpose, nameof(values));
        var sorted = Shares.Scaled(values, purpose);
        Array.Sort(sorted);
        return new(sorted, divisor);
    }
}
