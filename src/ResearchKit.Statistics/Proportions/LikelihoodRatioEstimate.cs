using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>How many times oftener a finding is met with the outcome than without it, with Simel's interval.</summary>
public sealed record LikelihoodRatioEstimate : Estimate
{
    internal LikelihoodRatioEstimate(ProportionEstimate withOutcome, ProportionEstimate withoutOutcome)
        : base(withOutcome.Value / withoutOutcome.Value, withOutcome.SampleSize + withoutOutcome.SampleSize)
    {
        WithOutcome = withOutcome;
        WithoutOutcome = withoutOutcome;
    }

    /// <summary>How often the finding is met with the outcome.</summary>
    public ProportionEstimate WithOutcome { get; }

    /// <summary>How often the finding is met without the outcome.</summary>
    public ProportionEstimate WithoutOutcome { get; }

    /// <summary>The range of likelihood ratios that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "Simel log", above 0.</returns>
    /// <exception cref="AssumptionException">
    /// <paramref name="level"/> is not in (0, 1), or the finding was never met with the outcome, or never without it: the
    /// logarithm has then no finite variance.
    /// </exception>
    /// <remarks>
    /// <para>Method: normal on the logarithm, with variance 1/a − 1/n₁ + 1/b − 1/n₂ for a of n₁ findings with, b of n₂ without.</para>
    /// <para>
    /// Assumptions: independent units. With few findings it is too wide rather than too narrow: where about 10 and 5 of 100
    /// were expected, the 95 % interval covered the ratio in 97.4 % of 20,000 simulated samples; where 25 and 15 of 50 were,
    /// in 95.6 %. Degenerate: a finding met always on both sides gives 1 without width.
    /// </para>
    /// <para>
    /// Reference: D. L. Simel, G. P. Samsa and D. B. Matchar 1991, doi 10.1016/0895-4356(91)90128-V. Verified against the
    /// formula in R 4.2.2 and by simulated coverage.
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        Require.Level(level);
        const string purpose = "Simel's interval, both with the outcome and without";
        var (a, b) = (WithOutcome.Successes, WithoutOutcome.Successes);
        Require.AtLeast(1, Math.Min(a, b), "finding", purpose, a <= b ? "findingsWithOutcome" : "findingsWithoutOutcome");
        var variance = Share(WithOutcome) + Share(WithoutOutcome);
        var factor = Math.Exp(StandardNormal.TwoSidedQuantile(level) * Math.Sqrt(variance));
        return new(Value / factor, Value * factor, level, "Simel log");

        static double Share(ProportionEstimate finding) => 1.0 / finding.Successes - 1.0 / finding.SampleSize;
    }

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Likelihood ratio, finding in {NumberText.Count(WithOutcome.Successes)} of {NumberText.Count(WithOutcome.SampleSize)}"
            + $" with the outcome and {NumberText.Count(WithoutOutcome.Successes)} of"
            + $" {NumberText.Count(WithoutOutcome.SampleSize)} without",
        [Column.Number("likelihood ratio"), Column.Number("95 % interval")],
        [[NumberText.Digits(Value), IntervalText()]]);
}
