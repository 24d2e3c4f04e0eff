using ResearchKit.Display;
using ResearchKit.Statistics.Correlations;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>A correlation beside a region, with two one-sided tests of whether it lies inside.</summary>
public sealed record CorrelationEquivalenceEstimate : Estimate
{
    internal CorrelationEquivalenceEstimate(double correlation, long sampleSize, double lower, double upper)
        : base(correlation, sampleSize)
    {
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The region's lower end.</summary>
    public double Lower { get; }

    /// <summary>The region's upper end.</summary>
    public double Upper { get; }

    /// <summary>The probability, were the correlation that of <see cref="Lower"/>, of one as great as in the sample or greater.</summary>
    public double PValueAboveLower() => StandardNormal.UpperTail(Distance(Lower));

    /// <summary>The probability, were the correlation that of <see cref="Upper"/>, of one as small as in the sample or smaller.</summary>
    public double PValueBelowUpper() => StandardNormal.LowerTail(Distance(Upper));

    /// <summary>Of the test whose null hypothesis is a correlation outside the region: the greater of both one-sided ones.</summary>
    public double PValue() => Math.Max(PValueAboveLower(), PValueBelowUpper());

    /// <summary>The interval that decides an equivalence test: that at level 1 − 2α, which lies inside the region where p is below α.</summary>
    /// <param name="alpha">The size of the test that was planned; in (0, 0.5).</param>
    /// <returns>The interval "Fisher z" at level 1 − 2α.</returns>
    /// <exception cref="AssumptionException"><paramref name="alpha"/> is not in (0, 0.5).</exception>
    /// <remarks>Method, assumptions, reference and verification: see <see cref="CorrelationEquivalence"/>.</remarks>
    public ConfidenceInterval EquivalenceInterval(double alpha = 0.05)
    {
        if (!(alpha > 0 && alpha < 0.5))
            throw Require.Broken(Violation.OutOfDomain, nameof(alpha), $"alpha is {alpha}; it must lie between 0 and 0.5.");
        return ConfidenceInterval(1 - 2 * alpha);
    }

    /// <summary>The range of population correlations that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "Fisher z", within [−1, 1].</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// Method, assumptions, coverage, degenerate cases and reference: see <see cref="CorrelationEstimate.ConfidenceInterval"/>.
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95) => FisherZ.Interval(Value, SampleSize, level);

    /// <inheritdoc />
    protected override Table ToTable()
    {
        var interval = EquivalenceInterval();
        return new(
            $"Equivalence test of a correlation of {NumberText.Count(SampleSize)} pairs",
            [Column.Number("estimate"), Column.Number("90 % interval"), Column.Number("region"), Column.Number("p above lower"),
                Column.Number("p below upper"), Column.Number("p")],
            [[NumberText.Decimals(Value), NumberText.Range(interval.Lower, interval.Upper), NumberText.Range(Lower, Upper),
                NumberText.PValue(PValueAboveLower()), NumberText.PValue(PValueBelowUpper()), NumberText.PValue(PValue())]]);
    }

    private double Distance(double end) => (Math.Atanh(Value) - Math.Atanh(end)) * Math.Sqrt(SampleSize - 3);
}
