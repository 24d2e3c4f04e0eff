using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>A number of a fitted model, with its standard error, its test against 0 and its interval.</summary>
public sealed record Coefficient : Estimate
{
    /// <param name="name">What the number is in the model.</param>
    /// <param name="value">The estimate.</param>
    /// <param name="standardError">Its standard deviation over repeated samples.</param>
    /// <param name="sampleSize">How many observations the model was fitted to.</param>
    /// <param name="degreesOfFreedom">Of Student's t; infinite where the estimate is compared with the normal distribution.</param>
    internal Coefficient(string name, double value, double standardError, long sampleSize, double degreesOfFreedom)
        : base(value, sampleSize)
    {
        Name = name;
        StandardError = standardError;
        DegreesOfFreedom = degreesOfFreedom;
    }

    /// <summary>What the number is in the model, such as "slope".</summary>
    public string Name { get; }

    /// <summary>The standard deviation of the estimate over repeated samples, in its unit.</summary>
    public double StandardError { get; }

    /// <summary>Those of Student's t, observations less fitted coefficients; infinite where the reference is the normal distribution.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>The estimate in standard errors: Student's t, or z where the reference is the normal distribution.</summary>
    public double Statistic => Value / StandardError;

    /// <summary>What <see cref="Statistic"/> is compared with: "Student t" or "normal".</summary>
    public string PValueMethod => Null.Method;

    private NullDistribution Null => IsNormal ? new NormalNull(Statistic) : new TNull(Statistic, DegreesOfFreedom);

    private bool IsNormal => double.IsPositiveInfinity(DegreesOfFreedom);

    /// <summary>The probability, were the number in truth 0, of an estimate as far out or farther.</summary>
    /// <param name="alternative">On which side the alternative lies; two-sided is twice the smaller tail.</param>
    /// <returns>A probability in [0, 1]; NaN where both the estimate and its standard error are 0.</returns>
    /// <remarks>
    /// Method: the tail of Student's t on <see cref="DegreesOfFreedom"/>, or of the normal distribution, on its small side.
    /// Assumptions and reference: see the model. Degenerate: 0 where the fit is perfect. Verified against R 4.2.2 summary.lm.
    /// </remarks>
    public double PValue(Alternative alternative = Alternative.TwoSided) => Null.PValue(alternative);

    /// <summary>The range of values that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "Student t", or "Wald" where the reference is the normal distribution, in the unit of the coefficient.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// Method: value ± quantile · standard error. Assumptions: those of the model. Degenerate: a perfect fit gives an interval
    /// of no width. Reference: see the model. Verified against R 4.2.2 confint.
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95) => IsNormal
        ? NormalInterval(StandardError, level, "Wald")
        : StudentInterval(StandardError, DegreesOfFreedom, level, "Student t");

    /// <summary>What a table of coefficients shows of this one.</summary>
    internal IReadOnlyList<string> Cells
    {
        get
        {
            var (interval, decimals) = (ConfidenceInterval(), NumberText.DecimalsFor(StandardError));
            return
            [
                Name, NumberText.Digits(Value, decimals), NumberText.Digits(StandardError, decimals),
                NumberText.Range(interval.Lower, interval.Upper, decimals),
            ];
        }
    }

    /// <summary><see cref="Cells"/> and the p-value.</summary>
    internal IReadOnlyList<string> TestedCells => [.. Cells, NumberText.PValue(PValue())];

    internal static IReadOnlyList<Column> Columns { get; } =
        [Column.Text("coefficient"), Column.Number("estimate"), Column.Number("standard error"), Column.Number("95 % interval")];

    internal static IReadOnlyList<Column> TestedColumns { get; } = [.. Columns, Column.Number("p")];

    /// <summary>The one of that name.</summary>
    internal static Coefficient Named(IReadOnlyList<Coefficient> coefficients, string column) =>
        coefficients[Require.Known(column, coefficients, it => it.Name, "column")];

    /// <inheritdoc />
    protected override Table ToTable() => new("", TestedColumns, [TestedCells]);
}
