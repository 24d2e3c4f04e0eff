namespace ResearchKit.Statistics;

/// <summary>How often something happens.</summary>
public static class Proportion
{
    /// <summary>Estimates the probability of success.</summary>
    /// <param name="successes">How many of the trials were successes; 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were; at least 1.</param>
    /// <returns>The share of successes, 0 to 1.</returns>
    /// <exception cref="AssumptionException">No trial, or successes below 0 or above the trials.</exception>
    /// <remarks>
    /// Assumptions: independent trials of the same probability; trials without an outcome are for the caller to leave out,
    /// and to count. Reference and verification: see <see cref="ProportionEstimate.ConfidenceInterval(double)"/>.
    /// </remarks>
    public static ProportionEstimate Of(long successes, long trials)
    {
        Require.Counts(successes, trials, nameof(successes), nameof(trials));
        return new(successes, trials);
    }
}
