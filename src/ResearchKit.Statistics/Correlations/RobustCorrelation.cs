using ResearchKit.Statistics.Correlations.NullDistributions;
using ResearchKit.Statistics.Correlations.Robust;
using ResearchKit.Statistics.Moments;

namespace ResearchKit.Statistics;

/// <summary>Correlations of the bulk of the pairs, which a few extreme ones do not decide.</summary>
public static class RobustCorrelation
{
    /// <summary>Estimates the biweight midcorrelation of the population, −1 to 1.</summary>
    /// <param name="x">One column; any unit, finite.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <returns>The correlation, with a t test and Fisher's interval, both approximate.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length; have fewer than 2 pairs; hold NaN or an infinity; one of them is constant; or half of
    /// the values of one or more equal its median.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: Σab/√(Σa² Σb²) with a = u(1 − u²)² for |u| &lt; 1 and 0 beyond, u being the distance of a value from the median
    /// in nine median absolute deviations, and b the same of y. Columns are sorted: O(n log n).
    /// </para>
    /// <para>
    /// Assumptions: independent pairs. Values beyond nine median deviations do not count at all. Missing values are for the
    /// caller to drop, and to count. Degenerate: 2 pairs give ±1. For normal pairs its value in the
    /// population is near Pearson's: 0.493 where that is 0.5. Of 10,000 simulated samples the 95 % interval covered it in
    /// 94.7 % (10 pairs, 0.5), 94.7 % (100), 91.5 % (10, 0.9) and 93.2 % (100, 0.9); of 100 lognormal pairs (logarithms with
    /// 0.5 and standard deviation 1) in 94.7 %. The t test rejected independence at 0.05 in 4.2 % (10) and 4.8 % (100). It
    /// tests this coefficient, which is 0 for independent columns only where one of them is symmetric: of independent lognormal
    /// ones it is 0.031, and 1,000 pairs are called dependent in 14 %.
    /// </para>
    /// <para>
    /// Reference: R. R. Wilcox 2012, Introduction to Robust Estimation and Hypothesis Testing, 9.3.8. Verified against its
    /// definition in R 4.2.2.
    /// </para>
    /// </remarks>
    public static CorrelationEstimate Biweight(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        const string purpose = "a biweight midcorrelation";
        Require.VaryingPairs(x, y, purpose);
        return Of(
            CorrelationMethod.BiweightMidcorrelation,
            Weighted(x, nameof(x)), Weighted(y, nameof(y)));

        static double[] Weighted(ReadOnlySpan<double> values, string parameterName)
        {
            var column = new RobustColumn(values);
            if (column.MedianDeviation == 0)
                throw Require.Broken(Violation.Constant, parameterName,
                    $"At least half of {parameterName} equals its median; {purpose} needs a median deviation above 0.");
            return column.Biweighted();
        }
    }

    /// <summary>Estimates the percentage bend correlation of the population, −1 to 1.</summary>
    /// <param name="x">One column; any unit, finite.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <param name="bend">The share of each column, in [0, 0.5], that is drawn in as too far from the median.</param>
    /// <returns>The correlation, with its t test and Fisher's interval, which is approximate.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length; have fewer than 2 pairs; hold NaN or an infinity; one of them is constant; a share
    /// 1 − <paramref name="bend"/> of one equals its median; or <paramref name="bend"/> is not in [0, 0.5].
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: Pearson's quotient about a robust centre of values that are drawn in to −1 and 1, in units of the distance
    /// from the median that a share <paramref name="bend"/> of the values exceeds. Columns are sorted: O(n log n).
    /// </para>
    /// <para>
    /// Assumptions: independent pairs. Missing values are for the caller to drop, and to count. For normal
    /// pairs its value in the population is near Pearson's: 0.478 where that is 0.5. Of 10,000 simulated samples the 95 %
    /// interval covered it in 94.3 % (10 and 100 pairs, 0.5), 92.5 % (10, 0.9) and 92.9 % (100, 0.9); of 100 lognormal pairs
    /// (logarithms with 0.5 and standard deviation 1) in 93.8 %. The t test rejected independence at 0.05 in 5.0 % (10) and
    /// 4.8 % (100).
    /// </para>
    /// <para>Reference: R. R. Wilcox 1994, doi 10.1007/BF02294395. Verified against its definition in R 4.2.2.</para>
    /// </remarks>
    public static CorrelationEstimate PercentageBend(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double bend = 0.2)
    {
        const string purpose = "a percentage bend correlation";
        if (!(bend >= 0 && bend <= 0.5))
            throw Require.Broken(Violation.OutOfDomain, nameof(bend), $"bend is {bend}; it must lie between 0 and 0.5.");
        Require.VaryingPairs(x, y, purpose);
        return Of(CorrelationMethod.PercentageBend, Bent(x, bend, nameof(x)), Bent(y, bend, nameof(y)));

        static double[] Bent(ReadOnlySpan<double> values, double bend, string parameterName)
        {
            var column = new RobustColumn(values);
            if (column.DistanceAt(bend) == 0)
                throw Require.Broken(Violation.Constant, parameterName,
                    $"A share {1 - bend} of {parameterName} equals its median; {purpose} needs fewer equal values or a smaller bend.");
            return column.Bent(bend);
        }
    }

    private static CorrelationEstimate Of(CorrelationMethod method, double[] a, double[] b)
    {
        var r = BlockSum.OfProducts(a, b) / Math.Sqrt(BlockSum.OfProducts(a, a) * BlockSum.OfProducts(b, b));
        r = Math.Clamp(r, -1, 1);
        return new(method, r, a.Length, new StudentTNull(r, a.Length));
    }
}
