using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>A difference of means, with its t test and its interval.</summary>
public sealed record MeanDifferenceEstimate : Estimate
{
    internal MeanDifferenceEstimate(
        string method, double first, double second, double difference, double standardError, double degreesOfFreedom, long sampleSize)
        : base(difference, sampleSize)
    {
        Method = method;
        First = first;
        Second = second;
        StandardError = standardError;
        DegreesOfFreedom = degreesOfFreedom;
    }

    /// <summary>The procedure: "Welch t", "Student t", "paired t" or "one-sample t".</summary>
    public string Method { get; }

    /// <summary>The mean that the other is taken from.</summary>
    public double First { get; }

    /// <summary>The mean, or the number, that is taken away.</summary>
    public double Second { get; }

    /// <summary>The standard deviation of the difference over repeated samples, in its unit.</summary>
    public double StandardError { get; }

    /// <summary>Of Student's t; with Welch not a whole number as a rule.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>The difference in standard errors: t.</summary>
    public double Statistic => Value / StandardError;

    /// <summary>The probability, were both means equal, of a t as far out as <see cref="Statistic"/> or farther.</summary>
    /// <param name="alternative">On which side of 0 the alternative lies.</param>
    /// <returns>A probability in [0, 1].</returns>
    /// <remarks>
    /// Method: Student's t on <see cref="DegreesOfFreedom"/>, each tail on its small side. Assumptions, degenerate cases and
    /// reference: see the member of <see cref="MeanDifference"/> that made this. Verified against R 4.2.2 t.test.
    /// </remarks>
    public double PValue(Alternative alternative = Alternative.TwoSided) =>
        new TNull(Statistic, DegreesOfFreedom).PValue(alternative);

    /// <summary>The range of differences of both population means that the samples agree with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval, in the unit of the values; its method is <see cref="Method"/>.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// <para>Method: value ± t · standard error.</para>
    /// <para>
    /// Assumptions: see the member of <see cref="MeanDifference"/> that made this. Of 20,000 simulated pairs of samples the 95 %
    /// intervals covered: of 10 and 20 normal values with standard deviations of 3 and 1 in 95.0 % (Welch) and 85.4 %
    /// (Student). Of lognormal values both are too narrow: Welch's of 20 and 100 values, logarithms with a standard deviation of
    /// 1, in 91.7 %; of 100 and 100, standard deviations of 2 and 1, in 74.0 %. Take ranks or logarithms there.
    /// </para>
    /// <para>References: see <see cref="MeanDifference"/>. Verified against R 4.2.2 t.test.</para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95) =>
        StudentInterval(StandardError, DegreesOfFreedom, level, Method);

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Difference of means ({Method}), {NumberText.Count(SampleSize, Method == "paired t" ? "pair" : "value")}",
        [
            Column.Number("first"), Column.Number("second"), Column.Number("difference"), Column.Number("95 % interval"),
            Column.Number("t"), Column.Number("df"), Column.Number("p"),
        ],
        [[
            NumberText.Digits(First), NumberText.Digits(Second), NumberText.Digits(Value), IntervalText(),
            NumberText.Digits(Statistic), NumberText.Digits(DegreesOfFreedom, double.IsInteger(DegreesOfFreedom) ? 0 : 2),
            NumberText.PValue(PValue()),
        ]]);
}
