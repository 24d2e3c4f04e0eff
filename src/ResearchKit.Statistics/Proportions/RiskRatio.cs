namespace ResearchKit.Statistics;

/// <summary>How many times as often something happens in one group as in another.</summary>
public static class RiskRatio
{
    /// <summary>Estimates the ratio of two probabilities of success, the first over the second.</summary>
    /// <param name="successes">Successes in the first group; 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Trials in the first group; at least 1.</param>
    /// <param name="otherSuccesses">Successes in the second group; 0 to <paramref name="otherTrials"/>.</param>
    /// <param name="otherTrials">Trials in the second group; at least 1.</param>
    /// <returns>The ratio of the shares, from 0; infinite without success in the second group, NaN without any.</returns>
    /// <exception cref="AssumptionException">No trial in a group, or successes below 0 or above its trials.</exception>
    /// <remarks>
    /// Assumptions: independent trials and groups; trials without an outcome are for the caller to leave out, and to count.
    /// The ratio of failures is another number, not the inverse. Reference and verification: see
    /// <see cref="RiskRatioEstimate.ConfidenceInterval(RiskRatioMethod, double)"/>.
    /// </remarks>
    public static RiskRatioEstimate Of(long successes, long trials, long otherSuccesses, long otherTrials)
    {
        Require.Counts(successes, trials, nameof(successes), nameof(trials));
        Require.Counts(otherSuccesses, otherTrials, nameof(otherSuccesses), nameof(otherTrials));
        return new(new(successes, trials), new(otherSuccesses, otherTrials));
    }
}
