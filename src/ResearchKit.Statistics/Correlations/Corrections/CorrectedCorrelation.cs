using ResearchKit.Statistics.Correlations.Differences;

namespace ResearchKit.Statistics;

/// <summary>What a correlation would be without selection, or without noise in the measurements.</summary>
public static class CorrectedCorrelation
{
    /// <summary>
    /// Estimates the correlation in a whole population from units that were selected on one column: of followers and sales
    /// among accounts chosen for their followers, say.
    /// </summary>
    /// <param name="correlation">Pearson's correlation among the selected; in [−1, 1].</param>
    /// <param name="sampleSize">Their pairs; at least 4.</param>
    /// <param name="restrictedStandardDeviation">Of the column selected on, among the selected; positive.</param>
    /// <param name="unrestrictedStandardDeviation">Of that column in the population, in the same unit; positive.</param>
    /// <returns>The correlation in the population, −1 to 1, with the corrected Fisher interval.</returns>
    /// <exception cref="AssumptionException">A correlation outside [−1, 1], fewer than 4 pairs, or a standard deviation not above 0.</exception>
    /// <remarks>
    /// <para>Method: Thorndike's case 2, r u/√(1 + r²(u² − 1)) with u the unrestricted over the restricted standard deviation.</para>
    /// <para>
    /// Assumptions: selection on that column alone; the other depends on it along one straight line, with the same spread,
    /// inside the range that was selected and outside. Missing values are for the caller to drop, and to count. Degenerate:
    /// u = 1 changes nothing; u below 1 corrects for a range that was widened.
    /// </para>
    /// <para>
    /// Reference: R. L. Thorndike 1949, Personnel Selection. Verified against psych 2.2.9 rangeCorrection in R 4.2.2.
    /// </para>
    /// </remarks>
    public static CorrectedCorrelationEstimate ForRangeRestriction(
        double correlation, long sampleSize, double restrictedStandardDeviation, double unrestrictedStandardDeviation)
    {
        Check(correlation, sampleSize);
        Require.Positive(restrictedStandardDeviation);
        Require.Positive(unrestrictedStandardDeviation);
        var u = unrestrictedStandardDeviation / restrictedStandardDeviation;
        Require.Positive(u, "unrestrictedStandardDeviation / restrictedStandardDeviation");
        return new(CorrelationCorrectionMethod.RangeRestriction, correlation, sampleSize, u);
    }

    /// <summary>Estimates the correlation of what two columns measure, free of the noise in both.</summary>
    /// <param name="correlation">Pearson's correlation of the measurements; in [−1, 1].</param>
    /// <param name="sampleSize">Its pairs; at least 4.</param>
    /// <param name="reliabilityOfX">The share of the variance of x that is not noise; in (0, 1].</param>
    /// <param name="reliabilityOfY">The share of the variance of y that is not noise; in (0, 1].</param>
    /// <returns>The disattenuated correlation with the corrected Fisher interval; it may lie beyond ±1.</returns>
    /// <exception cref="AssumptionException">A correlation outside [−1, 1], fewer than 4 pairs, or a reliability outside (0, 1].</exception>
    /// <remarks>
    /// <para>Method: r/√(reliabilities' product).</para>
    /// <para>
    /// Assumptions: noise independent of what is measured and between columns; reliabilities known. Missing values are for
    /// the caller to drop, and to count. Degenerate: a value or an end beyond ±1 is left there: it says that the sample is
    /// small, or that the reliabilities are too low.
    /// </para>
    /// <para>
    /// Reference: C. Spearman 1904, doi 10.2307/1412159. Verified against the formula in R 4.2.2 and by simulated coverage.
    /// </para>
    /// </remarks>
    public static CorrectedCorrelationEstimate ForAttenuation(
        double correlation, long sampleSize, double reliabilityOfX, double reliabilityOfY)
    {
        Check(correlation, sampleSize);
        CheckReliability(reliabilityOfX, nameof(reliabilityOfX));
        CheckReliability(reliabilityOfY, nameof(reliabilityOfY));
        return new(CorrelationCorrectionMethod.Attenuation, correlation, sampleSize, 1 / Math.Sqrt(reliabilityOfX * reliabilityOfY));
    }

    private static void Check(double correlation, long sampleSize)
    {
        FisherZ.Check(correlation, nameof(correlation));
        Require.AtLeast(4, sampleSize, "pair", "a corrected correlation with its interval", nameof(sampleSize));
    }

    private static void CheckReliability(double value, string parameterName)
    {
        if (!(value > 0 && value <= 1))
            throw Require.Broken(Violation.OutOfDomain, parameterName, $"{parameterName} is {value}; a reliability lies above 0 and not above 1.");
    }
}
