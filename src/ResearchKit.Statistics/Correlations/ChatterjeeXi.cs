using ResearchKit.Statistics.Correlations.Ranks;

namespace ResearchKit.Statistics;

/// <summary>How far one column is a function of another, of whatever shape.</summary>
public static class ChatterjeeXi
{
    private const string Purpose = "Chatterjee's coefficient";

    /// <summary>
    /// Estimates Chatterjee's ξ of the population: 0 only where y is independent of x, 1 only where y is a function of x.
    /// </summary>
    /// <param name="x">What explains; any unit, finite.</param>
    /// <param name="y">What is explained, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <returns>ξ, with its test of independence. It is not the same with x and y exchanged.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length; have fewer than 2 pairs; hold NaN or an infinity; or one of them is constant.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: 1 − n Σ|rᵢ₊₁ − rᵢ| / (2 Σ lᵢ(n − lᵢ)) in the order of x, where rᵢ counts the y up to yᵢ and lᵢ those from yᵢ
    /// on. Where x is tied the literature draws an order by lot; here the sum is its mean over all orders of the tied pairs,
    /// which depends neither on chance nor on the order of the rows. O(n log n) time, 64 bytes for each pair.
    /// </para>
    /// <para>
    /// Assumptions: independent pairs. Missing values are for the caller to drop, and to count. +0 and −0 are tied.
    /// Degenerate: even where y is a function of x, n pairs without ties reach (n − 2)/(n + 1) only: 2 pairs give 0. The
    /// least value is near −½.
    /// </para>
    /// <para>
    /// Reference: S. Chatterjee 2021, doi 10.1080/01621459.2020.1758115. Verified against its formula in R 4.2.2.
    /// </para>
    /// </remarks>
    public static ChatterjeeXiEstimate Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.VaryingPairs(x, y, Purpose);
        using var ranked = RankedPairs.Of(x, y);
        var steps = new RankSteps(ranked.X, ranked.Y);
        return new(steps.Coefficient, steps.VarianceUnderIndependence(), x.Length);
    }
}
