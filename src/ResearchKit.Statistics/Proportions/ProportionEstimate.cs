using ResearchKit.Display;
using ResearchKit.Statistics.Proportions;

namespace ResearchKit.Statistics;

/// <summary>The share of successes in a sample, with Wilson's interval.</summary>
public sealed record ProportionEstimate : Estimate
{
    internal ProportionEstimate(long successes, long trials)
        : base((double)successes / trials, trials) => Successes = successes;

    /// <summary>How many of the trials were successes.</summary>
    public long Successes { get; }

    /// <summary>The range of probabilities of success that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "Wilson", within [0, 1].</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// <para>Method: inversion of the score test, no continuity correction.</para>
    /// <para>
    /// Assumptions: independent trials of the same probability. Coverage averages the nominal one over all probabilities;
    /// for a single one it is off by up to a few hundredths, most where few successes are expected: with 20 trials the 95 %
    /// interval covers 0.5 in 95.9 % of samples and 0.02 in 94.0 %. Degenerate: no success gives a lower end of 0, nothing
    /// but successes an upper end of 1.
    /// </para>
    /// <para>
    /// Reference: E. B. Wilson 1927, doi 10.1080/01621459.1927.10502953. Verified against R 4.2.2 prop.test(correct = FALSE).
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        Require.Level(level);
        var (lower, upper) = Wilson.Limits(Successes, SampleSize, level);
        return new(lower, upper, level, "Wilson");
    }

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Proportion, {NumberText.Count(Successes)} of {NumberText.Count(SampleSize)}",
        [Column.Number("proportion"), Column.Number("95 % interval")],
        [[NumberText.Decimals(Value), IntervalText()]]);
}
