using ResearchKit.Statistics.Correlations.Differences;
using ResearchKit.Statistics.Correlations.Evidence;

namespace ResearchKit.Statistics;

/// <summary>What the data say for an association against none.</summary>
public static class CorrelationBayesFactor
{
    /// <summary>The scale of a stretched beta prior that BayesFactor calls "medium", its default.</summary>
    public const double MediumScale = 1.0 / 3;

    /// <summary>The scale of a stretched beta prior that BayesFactor calls "wide": 1/√3.</summary>
    public const double WideScale = 0.57735026918962576;

    /// <summary>The scale of a stretched beta prior that BayesFactor calls "ultrawide": every correlation is as likely.</summary>
    public const double UltrawideScale = 1;

    /// <summary>
    /// Computes how much likelier the pairs are if their correlation is drawn from a stretched beta distribution than if it
    /// is 0.
    /// </summary>
    /// <param name="x">One column; any unit, finite, at least 3 values.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <param name="scale">The prior's width, positive: the correlation is 2B − 1 with B from a beta distribution of both parameters 1/scale.</param>
    /// <returns>BF₁₀ and its logarithm.</returns>
    /// <exception cref="AssumptionException">The columns are refused by <see cref="Correlation.Pearson"/>; fewer than 3 pairs; or a scale not above 0.</exception>
    /// <remarks>As for the overload that takes the correlation.</remarks>
    public static BayesFactor StretchedBeta(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double scale = MediumScale) =>
        StretchedBeta(Correlation.Pearson(x, y).Value, x.Length, scale);

    /// <summary>
    /// Computes how much likelier a sample correlation is if the population's is drawn from a stretched beta distribution
    /// than if it is 0.
    /// </summary>
    /// <param name="correlation">Pearson's correlation in the sample; in [−1, 1].</param>
    /// <param name="sampleSize">Its pairs; at least 3.</param>
    /// <param name="scale">The prior's width, positive: the correlation is 2B − 1 with B from a beta distribution of both parameters 1/scale.</param>
    /// <returns>BF₁₀ and its logarithm; infinite for pairs on a line, where there are 2 + 2/scale of them or more.</returns>
    /// <exception cref="AssumptionException">A correlation outside [−1, 1], fewer than 3 pairs, or a scale not above 0.</exception>
    /// <remarks>
    /// <para>
    /// Method: the integral of Jeffreys' exact reduced likelihood, by the trapezoidal rule on Fisher's z, where its error
    /// falls off exponentially; in logarithms, so that neither a million pairs nor a correlation near 1 leaves the range.
    /// Scale 1 is Jeffreys' uniform prior.
    /// </para>
    /// <para>
    /// Assumptions: independent normal pairs; the answer depends on the scale, which belongs beside the factor. Missing
    /// values are for the caller to drop, and to count.
    /// </para>
    /// <para>
    /// Reference: A. Ly, J. Verhagen and E.-J. Wagenmakers 2016, doi 10.1016/j.jmp.2015.06.004. Verified against
    /// BayesFactor 0.9.12-4.4 correlationBF in R 4.2.2 and mpmath 1.2.1 (30 digits).
    /// </para>
    /// </remarks>
    public static BayesFactor StretchedBeta(double correlation, long sampleSize, double scale = MediumScale)
    {
        Check(correlation, sampleSize, scale);
        return new("stretched beta", scale, StretchedBetaIntegral.LogBayesFactor(correlation, sampleSize, 1 / scale), correlation, sampleSize);
    }

    /// <summary>
    /// Computes how much likelier the pairs are if the slope of the standardised columns has the Jeffreys–Zellner–Siow
    /// prior than if it is 0.
    /// </summary>
    /// <param name="x">One column; any unit, finite, at least 3 values.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <param name="scale">The width of the Cauchy prior, positive; 1 is that of Wetzels and Wagenmakers.</param>
    /// <returns>BF₁₀ and its logarithm.</returns>
    /// <exception cref="AssumptionException">The columns are refused by <see cref="Correlation.Pearson"/>; fewer than 3 pairs; or a scale not above 0.</exception>
    /// <remarks>As for the overload that takes the correlation.</remarks>
    public static BayesFactor Jzs(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double scale = 1) =>
        Jzs(Correlation.Pearson(x, y).Value, x.Length, scale);

    /// <summary>
    /// Computes how much likelier a sample correlation is if the slope of the standardised columns has the
    /// Jeffreys–Zellner–Siow prior than if it is 0.
    /// </summary>
    /// <param name="correlation">Pearson's correlation in the sample; in [−1, 1].</param>
    /// <param name="sampleSize">Its pairs; at least 3.</param>
    /// <param name="scale">The width of the Cauchy prior, positive; 1 is that of Wetzels and Wagenmakers.</param>
    /// <returns>BF₁₀ and its logarithm; infinite for pairs on a line.</returns>
    /// <exception cref="AssumptionException">A correlation outside [−1, 1], fewer than 3 pairs, or a scale not above 0.</exception>
    /// <remarks>
    /// <para>
    /// Method: the integral over Zellner's g with its inverse-gamma prior, by the trapezoidal rule on log g, in logarithms. It
    /// is not the factor of <see cref="StretchedBeta(double, long, double)"/> under another scale: the two differ.
    /// </para>
    /// <para>
    /// Assumptions: independent pairs, normal about the line. Missing values are for the caller to drop, and to count.
    /// </para>
    /// <para>
    /// Reference: R. Wetzels and E.-J. Wagenmakers 2012, doi 10.3758/s13423-012-0295-x. Verified against BayesFactor
    /// 0.9.12-4.4 linearReg.R2stat(p = 1, rscale = scale) in R 4.2.2 and mpmath 1.2.1 (30 digits).
    /// </para>
    /// </remarks>
    public static BayesFactor Jzs(double correlation, long sampleSize, double scale = 1)
    {
        Check(correlation, sampleSize, scale);
        return new("JZS", scale, JzsIntegral.LogBayesFactor(correlation, sampleSize, scale), correlation, sampleSize);
    }

    private static void Check(double correlation, long sampleSize, double scale)
    {
        FisherZ.Check(correlation, nameof(correlation));
        Require.AtLeast(3, sampleSize, "pair", "a Bayes factor of a correlation", nameof(sampleSize));
        Require.Positive(scale);
    }
}
