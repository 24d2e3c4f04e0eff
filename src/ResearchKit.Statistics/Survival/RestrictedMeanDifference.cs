using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>How much longer, up to a horizon, one group is without the event than another.</summary>
public sealed record RestrictedMeanDifference : Estimate
{
    private RestrictedMeanDifference(RestrictedMean first, RestrictedMean second)
        : base(first.Value - second.Value, first.SampleSize + second.SampleSize)
    {
        First = first;
        Second = second;
    }

    /// <summary>The mean that the other is taken from.</summary>
    public RestrictedMean First { get; }

    /// <summary>The mean that is taken away.</summary>
    public RestrictedMean Second { get; }

    /// <summary>To which time both means are taken.</summary>
    public double Horizon => First.Horizon;

    /// <summary>The standard deviation of the difference over repeated samples; NaN where a group has no event before the horizon.</summary>
    public double StandardError => double.Hypot(First.StandardError, Second.StandardError);

    /// <summary>Estimates the difference of two groups' mean times without the event, the first less the second.</summary>
    /// <param name="first">The times of the first group.</param>
    /// <param name="second">The times of the second group, in the same unit.</param>
    /// <param name="horizon">To which time; positive, at most the smaller of both groups' last times.</param>
    /// <returns>The difference, in the unit of the times.</returns>
    /// <exception cref="AssumptionException"><paramref name="horizon"/> is not positive, or beyond what was observed in a group.</exception>
    /// <remarks>
    /// It needs no proportional hazards. Choose the horizon before the data are seen. Assumptions: groups independent of each
    /// other; reference and verification as of <see cref="RestrictedMean.ConfidenceInterval"/>.
    /// </remarks>
    public static RestrictedMeanDifference Of(SurvivalTimes first, SurvivalTimes second, double horizon)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new(KaplanMeier.Of(first).RestrictedMean(horizon), KaplanMeier.Of(second).RestrictedMean(horizon));
    }

    /// <summary>The range of differences that the samples agree with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "normal", in the unit of the times.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// Method: value ± z √(s₁² + s₂²). Of 20,000 pairs of simulated samples as for <see cref="RestrictedMean"/> the 95 %
    /// interval covered in 93.6 % with 20 in each and in 94.3 % with 50.
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95) =>
        NormalInterval(StandardError, level, "normal");

    /// <summary>The probability, were both restricted means equal, of a difference as far out or farther.</summary>
    /// <param name="alternative">On which side the alternative lies.</param>
    /// <returns>A probability in [0, 1], by the normal distribution; NaN where there is no standard error.</returns>
    public double PValue(Alternative alternative = Alternative.TwoSided) =>
        new NormalNull(Value / StandardError).PValue(alternative);

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Difference of mean times without the event up to {NumberText.Digits(Horizon)},"
            + $" of {NumberText.Count(First.SampleSize)} and {NumberText.Count(Second.SampleSize)}",
        [Column.Number("first"), Column.Number("second"), Column.Number("difference"), Column.Number("95 % interval"), Column.Number("p")],
        [[NumberText.Digits(First.Value), NumberText.Digits(Second.Value), NumberText.Digits(Value), IntervalText(), NumberText.PValue(PValue())]]);
}
