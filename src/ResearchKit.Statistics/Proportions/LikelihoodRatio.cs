namespace ResearchKit.Statistics;

/// <summary>What a yes/no finding says about a yes/no outcome.</summary>
public static class LikelihoodRatio
{
    /// <summary>
    /// Estimates the likelihood ratio of a finding for an outcome: the odds of the outcome are multiplied by it once the
    /// finding is known. 1 says nothing, above 1 speaks for the outcome, below 1 against it.
    /// </summary>
    /// <param name="findingsWithOutcome">Units with the finding among those with the outcome.</param>
    /// <param name="withOutcome">All units with the outcome; at least 1.</param>
    /// <param name="findingsWithoutOutcome">Units with the finding among those without the outcome.</param>
    /// <param name="withoutOutcome">All units without the outcome; at least 1.</param>
    /// <returns>
    /// The ratio, from 0; infinite if the finding is never met without the outcome, NaN if it is met on neither side.
    /// </returns>
    /// <exception cref="AssumptionException">
    /// No unit on one side, or findings below 0 or above the units of their side.
    /// </exception>
    /// <remarks>
    /// <para>For the ratio of the finding's absence give the counts of units without the finding.</para>
    /// <para>
    /// Assumptions: independent units; units with finding or outcome unknown are for the caller to leave out, and to count.
    /// Reference and verification: see <see cref="LikelihoodRatioEstimate.ConfidenceInterval"/>.
    /// </para>
    /// </remarks>
    public static LikelihoodRatioEstimate Of(
        long findingsWithOutcome, long withOutcome, long findingsWithoutOutcome, long withoutOutcome)
    {
        Require.Counts(findingsWithOutcome, withOutcome, nameof(findingsWithOutcome), nameof(withOutcome));
        Require.Counts(findingsWithoutOutcome, withoutOutcome, nameof(findingsWithoutOutcome), nameof(withoutOutcome));
        return new(new(findingsWithOutcome, withOutcome), new(findingsWithoutOutcome, withoutOutcome));
    }
}
