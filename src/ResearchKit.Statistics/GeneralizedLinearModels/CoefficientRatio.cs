using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>What one unit of a column multiplies odds or mean counts by: the exponential of its coefficient, with its interval.</summary>
public sealed record CoefficientRatio : Estimate
{
    private readonly string _kind;

    internal CoefficientRatio(Coefficient coefficient, string kind)
        : base(Math.Exp(coefficient.Value), coefficient.SampleSize) => (Coefficient, _kind) = (coefficient, kind);

    /// <summary>The logarithm of the ratio.</summary>
    public Coefficient Coefficient { get; }

    /// <summary>The probability, were the ratio in truth 1, of one as far out or farther.</summary>
    /// <param name="alternative">On which side of 1 the alternative lies.</param>
    /// <returns>That of the coefficient against 0.</returns>
    public double PValue(Alternative alternative = Alternative.TwoSided) => Coefficient.PValue(alternative);

    /// <summary>The range of ratios that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The exponential of the coefficient's interval, of the same method.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>Assumptions and reference: see the model. Verified against R 4.2.2 exp(confint.default(fit)).</remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        var interval = Coefficient.ConfidenceInterval(level);
        return new(Math.Exp(interval.Lower), Math.Exp(interval.Upper), level, interval.Method);
    }

    /// <inheritdoc />
    protected override Table ToTable()
    {
        // Near 1, as of one follower more, what differs from it are late digits.
        var (interval, decimals) = (ConfidenceInterval(), NumberText.DecimalsFor(Value * Coefficient.StandardError));
        return new(
            "",
            [Column.Text("coefficient"), Column.Number(_kind), Column.Number("95 % interval"), Column.Number("p")],
            [[
                Coefficient.Name, NumberText.Digits(Value, decimals), NumberText.Range(interval.Lower, interval.Upper, decimals),
                NumberText.PValue(PValue()),
            ]]);
    }
}
