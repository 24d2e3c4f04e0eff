using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>The mean of a sample, with its standard error and Student's interval.</summary>
public sealed record MeanEstimate : Estimate
{
    internal MeanEstimate(double value, double standardDeviation, int sampleSize)
        : base(value, sampleSize) => StandardDeviation = standardDeviation;

    /// <summary>The sample's standard deviation (divisor n − 1), in the unit of the values.</summary>
    public double StandardDeviation { get; }

    /// <summary>The standard deviation of the mean over repeated samples, in the unit of the values.</summary>
    public double StandardError => StandardDeviation / Math.Sqrt(SampleSize);

    /// <summary>The range of population means that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "Student t", in the unit of the values.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// <para>Method: value ± t · standard error on n − 1 degrees of freedom.</para>
    /// <para>
    /// Assumptions: independent observations, and a mean of the sample that is close to normal; of follower counts it is
    /// not. Of 20,000 simulated samples of 100 lognormal values the 95 % intervals covered the mean in 91.3 % where
    /// logarithms had a standard deviation of 1, and in 73.6 % where it was 2. A heavy tail calls for the
    /// <see cref="Median"/>, or for logarithms. Degenerate: a constant sample gives an interval of no width.
    /// </para>
    /// <para>Reference: Student 1908, doi 10.1093/biomet/6.1.1. Verified against R 4.2.2 t.test.</para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95) =>
        StudentInterval(StandardError, SampleSize - 1, level, "Student t");

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Mean of {NumberText.Count(SampleSize, "value")}",
        [Column.Number("mean"), Column.Number("95 % interval"), Column.Number("standard deviation")],
        [[NumberText.Digits(Value), IntervalText(), NumberText.Digits(StandardDeviation)]]);
}
