using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>How much oftener something happens in one group than in another, with Newcombe's interval.</summary>
public sealed record ProportionDifferenceEstimate : Estimate
{
    internal ProportionDifferenceEstimate(ProportionEstimate first, ProportionEstimate second)
        : base(first.Value - second.Value, first.SampleSize + second.SampleSize)
    {
        First = first;
        Second = second;
    }

    /// <summary>The proportion that the other is taken from.</summary>
    public ProportionEstimate First { get; }

    /// <summary>The proportion that is taken away.</summary>
    public ProportionEstimate Second { get; }

    /// <summary>The range of differences of both probabilities that the samples agree with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "Newcombe hybrid score", within [−1, 1].</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// <para>
    /// Method: Newcombe's method 10. The distances of both proportions from their Wilson limits, added as the sides of a
    /// right angle; no continuity correction.
    /// </para>
    /// <para>
    /// Assumptions: independent trials, groups independent of each other (not the same units measured twice). With 100 trials
    /// each and probabilities of 0.1 and 0.05 the 95 % interval covered in 96.0 % of 20,000 simulated samples. Degenerate: 0
    /// or nothing but successes in a group need no special case; the ends stay within [−1, 1].
    /// </para>
    /// <para>
    /// Reference: R. G. Newcombe 1998, doi 10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I. Verified
    /// against Newcombe's table II and R 4.2.2 (Wilson limits from prop.test), and by simulated coverage.
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        var (first, second) = (First.ConfidenceInterval(level), Second.ConfidenceInterval(level));
        var below = double.Hypot(First.Value - first.Lower, second.Upper - Second.Value);
        var above = double.Hypot(first.Upper - First.Value, Second.Value - second.Lower);
        return new(Value - below, Value + above, level, "Newcombe hybrid score");
    }

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Difference of two proportions, {NumberText.Count(First.Successes)} of {NumberText.Count(First.SampleSize)}"
            + $" and {NumberText.Count(Second.Successes)} of {NumberText.Count(Second.SampleSize)}",
        [Column.Number("first"), Column.Number("second"), Column.Number("difference"), Column.Number("95 % interval")],
        [[NumberText.Digits(First.Value), NumberText.Digits(Second.Value), NumberText.Digits(Value), IntervalText()]]);
}
