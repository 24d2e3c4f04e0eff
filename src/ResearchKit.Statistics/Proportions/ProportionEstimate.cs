using ResearchKit.Display;
using ResearchKit.Statistics.Proportions;

namespace ResearchKit.Statistics;

/// <summary>The share of successes in a sample, with Wilson's interval or Clopper and Pearson's.</summary>
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
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95) => ConfidenceInterval(ProportionMethod.Wilson, level);

    /// <summary>The range of probabilities of success that the sample agrees with, by a method of choice.</summary>
    /// <param name="method">Wilson's score interval, or Clopper and Pearson's exact one.</param>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "Wilson" or "Clopper-Pearson", within [0, 1].</returns>
    /// <exception cref="AssumptionException">
    /// <paramref name="level"/> is not in (0, 1), or there is no such <paramref name="method"/>.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method of Clopper and Pearson: quantiles of beta distributions. It covers at least as often as the level says whatever
    /// the probability, and pays with width: with 20 trials the 95 % interval covers 0.5 in 95.9 % of samples, 0.1 in 98.9 %
    /// and 0.02 in 99.3 %; with 100 trials 0.1 in 95.6 %. Assumptions and degenerate cases: as of the other overload.
    /// </para>
    /// <para>
    /// Reference: C. J. Clopper and E. S. Pearson 1934, doi 10.1093/biomet/26.4.404. Verified against R 4.2.2 binom.test.
    /// </para>
    /// </remarks>
    public ConfidenceInterval ConfidenceInterval(ProportionMethod method, double level = 0.95)
    {
        Require.Level(level);
        var (limits, name) = method switch
        {
            ProportionMethod.Wilson => (Wilson.Limits(Successes, SampleSize, level), "Wilson"),
            ProportionMethod.ClopperPearson => (ClopperPearson.Limits(Successes, SampleSize, level), "Clopper-Pearson"),
            _ => throw Require.Broken(Violation.OutOfDomain, nameof(method), $"method is {(int)method}; there is no such interval of a proportion."),
        };
        return new(limits.Lower, limits.Upper, level, name);
    }

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Proportion, {NumberText.Count(Successes)} of {NumberText.Count(SampleSize)}",
        [Column.Number("proportion"), Column.Number("95 % interval")],
        [[NumberText.Digits(Value), IntervalText()]]);
}
