using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>How much better one score orders the same units than another, with DeLong's interval and test.</summary>
public sealed record AreaDifferenceEstimate : Estimate
{
    internal AreaDifferenceEstimate(AreaUnderCurveEstimate first, AreaUnderCurveEstimate second, double variance)
        : base(first.Value - second.Value, first.SampleSize)
    {
        First = first;
        Second = second;
        StandardError = Math.Sqrt(variance);
    }

    /// <summary>The area of the score that the other's is taken from.</summary>
    public AreaUnderCurveEstimate First { get; }

    /// <summary>The area that is taken away.</summary>
    public AreaUnderCurveEstimate Second { get; }

    /// <summary>The standard deviation of the difference over repeated samples, by DeLong.</summary>
    public double StandardError { get; }

    /// <summary>The probability of a difference as far out or farther, were the areas equal.</summary>
    /// <param name="alternative">On which side of 0 the alternative lies.</param>
    /// <returns>The p-value of DeLong's normal test.</returns>
    /// <remarks>
    /// Degenerate: scores that order all units alike give 1 (one-sided 0.5), as pROC does; two that separate the classes
    /// perfectly, one the right way and one the wrong, give 0, as their variance is. Assumptions, reference and verification:
    /// see <see cref="ConfidenceInterval"/>.
    /// </remarks>
    public double PValue(Alternative alternative = Alternative.TwoSided) =>
        NormalNull.Of(Value, StandardError).PValue(alternative);

    /// <summary>The range of differences in the population that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "DeLong", within [−1, 1].</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// <para>Method: normal, with the variance of the differences of the structural components.</para>
    /// <para>
    /// Assumptions: independent units. Of 20,000 simulated samples of 50 and 100 units whose scores were equally good and
    /// correlated by 0.5, the test at 0.05 rejected 5.3 %. Neither score may have been fitted to them: for one model nested in another, fitted to the same
    /// units, the test is far from its nominal size. Degenerate: scores that order all units alike give 0 without width.
    /// </para>
    /// <para>
    /// Reference: E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson 1988, doi 10.2307/2531595. Verified against R 4.2.2
    /// pROC 1.18.0 roc.test(method = "delong", paired = TRUE).
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        var interval = NormalInterval(StandardError, level, "DeLong");
        return interval with { Lower = Math.Max(-1, interval.Lower), Upper = Math.Min(1, interval.Upper) };
    }

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Difference of two areas under the ROC curve, {NumberText.Count(SampleSize, "unit")}",
        [Column.Number("first"), Column.Number("second"), Column.Number("difference"), Column.Number("95 % interval"), Column.Number("p")],
        [[
            NumberText.Digits(First.Value), NumberText.Digits(Second.Value), NumberText.Digits(Value), IntervalText(),
            NumberText.PValue(PValue()),
        ]]);
}
