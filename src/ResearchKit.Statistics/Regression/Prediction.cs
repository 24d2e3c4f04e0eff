using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>What a fitted model says of one new row: the mean there, and where a further observation may lie.</summary>
public sealed record Prediction : Estimate
{
    internal Prediction(double value, double standardError, double residualStandardDeviation, double degreesOfFreedom, long sampleSize)
        : base(value, sampleSize)
    {
        StandardError = standardError;
        ResidualStandardDeviation = residualStandardDeviation;
        DegreesOfFreedom = degreesOfFreedom;
    }

    /// <summary>The standard deviation of the estimated mean over repeated samples, in the unit of the outcome.</summary>
    public double StandardError { get; }

    /// <summary>The standard deviation of an observation about its mean, in the unit of the outcome.</summary>
    public double ResidualStandardDeviation { get; }

    /// <summary>Those of Student's t.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>The range of means of the outcome at this row that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1), for this row alone.</param>
    /// <returns>The interval "Student t", in the unit of the outcome.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// Method: value ± t · standard error. Assumptions and reference: see the model. Verified against R 4.2.2
    /// predict(interval = "confidence").
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95) =>
        StudentInterval(StandardError, DegreesOfFreedom, level, "Student t");

    /// <summary>The range in which one further observation at this row lies in a share <paramref name="level"/> of cases.</summary>
    /// <param name="level">That share, in (0, 1).</param>
    /// <returns>The interval "Student t, one observation", in the unit of the outcome.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// Method: value ± t √(standard error² + residual standard deviation²), for an observation of weight 1. Assumptions: those
    /// of the model, and that observations are normal about their mean with the same variance, however many they are, and
    /// whatever the covariance of the coefficients. Verified against R 4.2.2 predict(interval = "prediction").
    /// </remarks>
    public ConfidenceInterval PredictionInterval(double level = 0.95) =>
        StudentInterval(double.Hypot(StandardError, ResidualStandardDeviation), DegreesOfFreedom, level, "Student t, one observation");

    /// <inheritdoc />
    protected override Table ToTable()
    {
        var further = PredictionInterval();
        return new(
            $"Prediction from {NumberText.Count(SampleSize, "observation")}",
            [Column.Number("mean"), Column.Number("95 % interval"), Column.Number("of one observation")],
            [[NumberText.Digits(Value), IntervalText(), NumberText.Range(further.Lower, further.Upper)]]);
    }
}
