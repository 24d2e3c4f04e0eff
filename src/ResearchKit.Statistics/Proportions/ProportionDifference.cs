namespace ResearchKit.Statistics;

/// <summary>How much oftener something happens in one group than in another.</summary>
public static class ProportionDifference
{
    /// <summary>Estimates the difference of two probabilities of success, the first less the second.</summary>
    /// <param name="successes">Successes in the first group; 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Trials in the first group; at least 1.</param>
    /// <param name="otherSuccesses">Successes in the second group; 0 to <paramref name="otherTrials"/>.</param>
    /// <param name="otherTrials">Trials in the second group; at least 1.</param>
    /// <returns>The difference of the shares, −1 to 1.</returns>
    /// <exception cref="AssumptionException">No trial in a group, or successes below 0 or above its trials.</exception>
    /// <remarks>
    /// Assumptions: independent trials and groups; trials without an outcome are for the caller to leave out, and to count.
    /// Reference and verification: see <see cref="ProportionDifferenceEstimate.ConfidenceInterval"/>.
    /// </remarks>
    public static ProportionDifferenceEstimate Of(long successes, long trials, long otherSuccesses, long otherTrials)
    {
        Require.Counts(successes, trials, nameof(successes), nameof(trials));
        Require.Counts(otherSuccesses, otherTrials, nameof(otherSuccesses), nameof(otherTrials));
        return new(new(successes, trials), new(otherSuccesses, otherTrials));
    }
}
