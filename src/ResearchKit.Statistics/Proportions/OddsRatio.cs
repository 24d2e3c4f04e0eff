namespace ResearchKit.Statistics;

/// <summary>How many times as great the odds of something are in one group as in another.</summary>
public static class OddsRatio
{
    /// <summary>Estimates the ratio of the odds of success, those of the first group over those of the second.</summary>
    /// <param name="successes">Successes in the first group; 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Trials in the first group; at least 1.</param>
    /// <param name="otherSuccesses">Successes in the second group; 0 to <paramref name="otherTrials"/>.</param>
    /// <param name="otherTrials">Trials in the second group; at least 1.</param>
    /// <returns>
    /// The ratio ad/(bc) of the four counts, from 0; infinite where only b or c is 0, NaN where the fraction is 0/0.
    /// </returns>
    /// <exception cref="AssumptionException">No trial in a group, or successes below 0 or above its trials.</exception>
    /// <remarks>
    /// The sample's own ratio, not the conditional one of R's fisher.test. It is farther from 1 than the ratio of
    /// probabilities, and much so where successes are frequent. Assumptions: independent trials and groups; trials without an
    /// outcome are for the caller to leave out, and to count. Reference and verification: see
    /// <see cref="OddsRatioEstimate.ConfidenceInterval"/>.
    /// </remarks>
    public static OddsRatioEstimate Of(long successes, long trials, long otherSuccesses, long otherTrials)
    {
        Require.Counts(successes, trials, nameof(successes), nameof(trials));
        Require.Counts(otherSuccesses, otherTrials, nameof(otherSuccesses), nameof(otherTrials));
        return new(new(successes, trials), new(otherSuccesses, otherTrials));
    }
}
