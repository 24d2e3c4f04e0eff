using ResearchKit.Statistics.Correlations.NullDistributions;
using ResearchKit.Statistics.Correlations.Ranks;
using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Moments;

namespace ResearchKit.Statistics;

/// <summary>How two columns vary together.</summary>
public static class Correlation
{
    private const string Purpose = "a correlation";

    // From here on what is missing from 1 is found by itself: the quotient of sums knows it to n roundings only.
    private const double NearOne = 1 - 1e-6;

    /// <summary>Estimates Pearson's product-moment correlation of the population, −1 to 1.</summary>
    /// <param name="x">One column; any unit, finite.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <returns>r, with its t test and Fisher's interval.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length; have fewer than 2 pairs; hold NaN or an infinity; or one of them is constant.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: two passes about the mean, in units of a power of two (so that neither 1e300 nor 1e-300 leaves the range of
    /// a double). Near ±1 by what a straight line leaves over, so that pairs on a line give ±1 and not almost so.
    /// </para>
    /// <para>
    /// Assumptions: independent pairs, finite variances. A single extreme pair can decide the value: compare with the
    /// ranks. Missing values are for the caller to drop, and to count. Degenerate: 2 pairs give ±1.
    /// </para>
    /// <para>Reference: K. Pearson 1896, doi 10.1098/rsta.1896.0007. Verified against R 4.2.2 cor.test and SciPy 1.10.1.</para>
    /// </remarks>
    public static CorrelationEstimate Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.SameLength(x, y);
        Require.AtLeast(2, x.Length, "pair", Purpose, nameof(x));
        // The first look at the numbers tells also whether they are fit: a million pairs are read twice and no oftener.
        var (rangeOfX, rangeOfY) = (SampleRange.Of(x), SampleRange.Of(y));
        rangeOfX.RequireFinite(x);
        rangeOfY.RequireFinite(y);
        Require.Varies(x, Purpose);
        Require.Varies(y, Purpose);
        return PearsonOfChecked(x, rangeOfX, y, rangeOfY);
    }

    /// <summary>Estimates Spearman's ρ of the population, −1 to 1: Pearson's correlation of the ranks.</summary>
    /// <param name="x">One column; any unit, finite.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <returns>ρ, with its p-value by AS 89 or t and the interval of Bonett and Wright.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length; have fewer than 2 pairs; hold NaN or an infinity; or one of them is constant.
    /// </exception>
    /// <remarks>
    /// <para>Method: mid-ranks for ties, their products summed as whole numbers: the sums are exact.</para>
    /// <para>
    /// Assumptions: independent pairs. Missing values are for the caller to drop, and to count. +0 and −0 are tied.
    /// Degenerate: 2 pairs give ±1.
    /// </para>
    /// <para>Reference: C. Spearman 1904, doi 10.2307/1412159. Verified against R 4.2.2 cor.test and SciPy 1.10.1.</para>
    /// </remarks>
    public static CorrelationEstimate Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.VaryingPairs(x, y, Purpose);
        using var ranked = RankedPairs.Of(x, y);
        return SpearmanOf(ranked);
    }

    /// <summary>
    /// Estimates Kendall's τ-b of the population, −1 to 1: how much oftener two pairs agree in their order than disagree.
    /// </summary>
    /// <param name="x">One column; any unit, finite.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <returns>τ-b, with its exact or normal p-value and Fieller's interval.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length; have fewer than 2 pairs; hold NaN or an infinity; or one of them is constant.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: S/√((N − Tx)(N − Ty)), where S is concordant less discordant pairs of observations, N all of them and Tx,
    /// Ty those tied in x and in y; discordant ones counted digit by digit in O(n log n). Counts are exact.
    /// </para>
    /// <para>
    /// Assumptions: independent pairs. Missing values are for the caller to drop, and to count. +0 and −0 are tied.
    /// Degenerate: 2 pairs give ±1.
    /// </para>
    /// <para>
    /// Reference: M. G. Kendall 1945, doi 10.1093/biomet/33.3.239. Verified against R 4.2.2 cor.test, SciPy 1.10.1, and the count of all pairs.
    /// </para>
    /// </remarks>
    public static CorrelationEstimate Kendall(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.VaryingPairs(x, y, Purpose);
        using var ranked = RankedPairs.Of(x, y);
        return KendallOf(ranked);
    }

    /// <summary>All three correlations of the same pairs, ranking them once.</summary>
    /// <param name="x">One column; any unit, finite.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <returns>What <see cref="Pearson"/>, <see cref="Spearman"/> and <see cref="Kendall"/> give one by one.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length; have fewer than 2 pairs; hold NaN or an infinity; or one of them is constant.
    /// </exception>
    /// <remarks>See the three members. Large columns are ranked on two threads; the result is the same on one.</remarks>
    public static CorrelationTriple All(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.VaryingPairs(x, y, Purpose);
        using var ranked = RankedPairs.Of(x, y);
        return new(PearsonOfChecked(x, SampleRange.Of(x), y, SampleRange.Of(y)), SpearmanOf(ranked), KendallOf(ranked));
    }

    private static CorrelationEstimate PearsonOfChecked(
        ReadOnlySpan<double> x, SampleRange rangeOfX, ReadOnlySpan<double> y, SampleRange rangeOfY)
    {
        var (aboutX, aboutY, products) = CentredSample.OfPairs(x, rangeOfX, y, rangeOfY);
        var r = products / Math.Sqrt(aboutX.SumOfSquares * aboutY.SumOfSquares);
        if (Math.Abs(r) > NearOne)
        {
            var residuals = aboutX.SumOfSquaredResiduals(x, y, aboutY, products / aboutX.SumOfSquares);
            r = Math.CopySign(Math.Sqrt(1 - residuals / aboutY.SumOfSquares), r);
        }
        return new(CorrelationMethod.Pearson, r, x.Length, new StudentTNull(r, x.Length));
    }

    private static CorrelationEstimate SpearmanOf(RankedPairs ranked)
    {
        var n = ranked.Count;
        var products = ranked.SumOfProducts();
        var rho = (double)products / Math.Sqrt((double)ranked.SumOfSquaresOfX * (double)ranked.SumOfSquaresOfY);
        return new(CorrelationMethod.Spearman, rho, n, Null());

        NullDistribution Null()
        {
            if (ranked.HasTies || n > SpearmanEdgeworthNull.LargestSample)
                return new StudentTNull(rho, n);
            // Σd², exactly, from the products of doubled ranks.
            var s = ((long)n * n * n - n) / 6 - (long)products / 2;
            return n <= SpearmanExactNull.LargestSample ? new SpearmanExactNull(s, n) : new SpearmanEdgeworthNull(s, n);
        }
    }

    private static CorrelationEstimate KendallOf(RankedPairs ranked)
    {
        var pairs = ranked.CountPairs();
        var tau = pairs.Difference / Math.Sqrt((double)(pairs.All - pairs.TiedInX) * (pairs.All - pairs.TiedInY));
        // Ties are allowed for in the variance; no continuity correction.
        NullDistribution nullDistribution = !ranked.HasTies && ranked.Count < KendallNull.SmallestTooLarge
            ? new KendallNull(pairs.Discordant, ranked.Count)
            : new NormalNull(pairs.Difference / Math.Sqrt(ranked.VarianceOfDifference));
        return new(CorrelationMethod.Kendall, tau, ranked.Count, nullDistribution);
    }
}
