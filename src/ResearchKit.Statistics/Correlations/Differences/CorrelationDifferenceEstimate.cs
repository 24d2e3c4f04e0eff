using ResearchKit.Display;
using ResearchKit.Statistics.Correlations;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>How much one Pearson correlation exceeds another, with its test and Zou's interval.</summary>
public sealed record CorrelationDifferenceEstimate : Estimate
{
    private readonly NullDistribution _null;
    private readonly long _firstSize;
    private readonly long _secondSize;
    private readonly double _dependence;

    internal CorrelationDifferenceEstimate(
        CorrelationDifferenceMethod method, (double R, long Size) first, (double R, long Size) second, double dependence, NullDistribution test)
        : base(first.R - second.R, method == CorrelationDifferenceMethod.Fisher ? first.Size + second.Size : first.Size)
    {
        Method = method;
        First = first.R;
        Second = second.R;
        _firstSize = first.Size;
        _secondSize = second.Size;
        _dependence = dependence;
        _null = test;
    }

    /// <summary>The procedure that tests the difference.</summary>
    public CorrelationDifferenceMethod Method { get; }

    /// <summary>The correlation that the other is taken from.</summary>
    public double First { get; }

    /// <summary>The correlation that is taken away.</summary>
    public double Second { get; }

    /// <summary>Williams' t, or the Z of the other procedures.</summary>
    public double Statistic => _null is TNull t ? t.Statistic : ((NormalNull)_null).Z;

    /// <summary>How <see cref="PValue"/> is found: "Student t" or "normal".</summary>
    public string PValueMethod => _null.Method;

    /// <summary>The probability, were both correlations equal, of a difference as far out or farther.</summary>
    /// <param name="alternative">On which side the alternative lies; two-sided is twice the smaller tail.</param>
    /// <returns>A probability in [0, 1].</returns>
    /// <remarks>
    /// Method, assumptions, reference and verification: see the member of <see cref="CorrelationDifference"/> that made it.
    /// </remarks>
    public double PValue(Alternative alternative = Alternative.TwoSided) => _null.PValue(alternative);

    /// <summary>The range of differences of both population correlations that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "Zou", within [−2, 2].</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// <para>
    /// Method: the distances of both correlations from their Fisher limits, added as the sides of a triangle whose angle is
    /// given by how both vary together; a right angle where the samples are independent. It is not the inversion of the
    /// test, and at the border of significance the two may differ.
    /// </para>
    /// <para>
    /// Assumptions: independent observations, normal columns. Of 20,000 simulated samples of 10 to 200 normal observations
    /// the 95 % interval covered in 94.5 % to 95.1 %. With heavy tails it fails as Fisher's does: of 200 lognormal
    /// observations, whose logarithms had two equal correlations of 0.6, in 66.4 %; Williams' test called these different at
    /// 0.05 in 33.6 %. Take logarithms there.
    /// </para>
    /// <para>
    /// Reference: G. Y. Zou 2007, doi 10.1037/1082-989X.12.4.399. Verified against the formula in R 4.2.2 and by simulated
    /// coverage.
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        var (first, second) = (FisherZ.Interval(First, _firstSize, level), FisherZ.Interval(Second, _secondSize, level));
        var below = Side(First - first.Lower, second.Upper - Second);
        var above = Side(first.Upper - First, Second - second.Lower);
        return new(Value - below, Value + above, level, "Zou");

        double Side(double a, double b) => Math.Sqrt(Math.Max(0, a * a + b * b - 2 * _dependence * a * b));
    }

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Difference of two correlations of {Observations()}",
        [Column.Number("first"), Column.Number("second"), Column.Number("difference"), Column.Number("95 % interval"),
            Column.Number("p"), Column.Text("test")],
        [[NumberText.Decimals(First), NumberText.Decimals(Second), NumberText.Decimals(Value), IntervalText(),
            NumberText.PValue(PValue()), TestName()]]);

    private string Observations() => Method == CorrelationDifferenceMethod.Fisher
        ? $"{NumberText.Count(_firstSize)} and {NumberText.Count(_secondSize)} pairs"
        : NumberText.Count(_firstSize, "observation");

    private string TestName() => Method switch
    {
        CorrelationDifferenceMethod.Fisher => "Fisher z",
        CorrelationDifferenceMethod.Williams => "Williams t",
        CorrelationDifferenceMethod.Steiger => "Steiger Z",
        _ => "Dunn-Clark Z",
    };
}
