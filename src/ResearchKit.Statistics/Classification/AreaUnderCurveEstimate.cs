using ResearchKit.Display;
using ResearchKit.Statistics.Classification;

namespace ResearchKit.Statistics;

/// <summary>The probability that a unit with the outcome has the higher score, with DeLong's interval.</summary>
public sealed record AreaUnderCurveEstimate : Estimate
{
    private AreaUnderCurveEstimate((double Area, double Variance) found, long positives, long negatives)
        : base(found.Area, positives + negatives)
    {
        StandardError = Math.Sqrt(found.Variance);
        Positives = positives;
        Negatives = negatives;
    }

    internal AreaUnderCurveEstimate(ScoredOutcomes scored)
        : this(Placements.AreaOf(scored), scored.Positives, scored.Negatives)
    {
    }

    /// <summary>How many units have the outcome.</summary>
    public long Positives { get; }

    /// <summary>How many units lack the outcome.</summary>
    public long Negatives { get; }

    /// <summary>The standard deviation of the area over repeated samples, by DeLong; NaN where a class has one unit.</summary>
    public double StandardError { get; }

    /// <summary>The range of areas in the population that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "DeLong", within [0, 1].</returns>
    /// <exception cref="AssumptionException">
    /// <paramref name="level"/> is not in (0, 1), or a class has fewer than 2 units.
    /// </exception>
    /// <remarks>
    /// <para>Method: normal, with the variance of the structural components; cut off at 0 and 1.</para>
    /// <para>
    /// Assumptions: independent units, and a score that was not fitted to them. It is too narrow where units are few, and the more
    /// so the better the score: where the area was 0.76, the 95 % intervals covered it in 92.6 % of 20,000 simulated samples of
    /// 20 units in each class, in 94.1 % of 50 and 200, in 95.0 % of 500 each; where it was 0.96, in 82.0 % with 20 in each
    /// class and in 91.7 % with 100. Degenerate: an area of 0 or 1 gives an
    /// interval of no width, which says little where units are few.
    /// </para>
    /// <para>
    /// Reference: E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson 1988, doi 10.2307/2531595; X. Sun and W. Xu 2014, doi
    /// 10.1109/LSP.2014.2337313 (in O(n log n)). Verified against R 4.2.2 pROC 1.18.0 ci.auc and by simulated coverage.
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        Require.Level(level);
        Require.AtLeast(2, Math.Min(Positives, Negatives), "unit", "DeLong's interval, both with the outcome and without", "outcomes");
        var interval = NormalInterval(StandardError, level, "DeLong");
        return interval with { Lower = Math.Max(0, interval.Lower), Upper = Math.Min(1, interval.Upper) };
    }

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Area under the ROC curve, {NumberText.Count(Positives, "unit")} with the outcome and {NumberText.Count(Negatives)} without",
        [Column.Number("area"), Column.Number("standard error"), Column.Number("95 % interval")],
        [[NumberText.Digits(Value), NumberText.Digits(StandardError), IntervalText()]]);
}
