using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>A number of a fitted model, with its standard error and Student's interval.</summary>
public sealed record Coefficient : Estimate
{
    internal Coefficient(string name, double value, double standardError, long sampleSize, long degreesOfFreedom)
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

    /// <summary>Observations less fitted coefficients.</summary>
    public long DegreesOfFreedom { get; }

    /// <summary>The range of values that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "Student t", in the unit of the coefficient.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// Method: value ± t · standard error on <see cref="DegreesOfFreedom"/>. Assumptions: those of the model. Degenerate: a
    /// perfect fit gives an interval of no width. Reference: see the model. Verified against R 4.2.2 confint.
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        Require.Level(level);
        var halfWidth = StudentT.TwoSidedQuantile(level, DegreesOfFreedom) * StandardError;
        return new(Value - halfWidth, Value + halfWidth, level, "Student t");
    }

    /// <summary>What a table of coefficients shows of this one.</summary>
    internal IReadOnlyList<string> Cells =>
        [Name, NumberText.Decimals(Value), NumberText.Decimals(StandardError), IntervalText()];

    internal static IReadOnlyList<Column> Columns { get; } =
        [Column.Text("coefficient"), Column.Number("estimate"), Column.Number("standard error"), Column.Number("95 % interval")];

    /// <inheritdoc />
    protected override Table ToTable() => new("", Columns, [Cells]);
}
