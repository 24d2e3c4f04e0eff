using ResearchKit.Display;
using ResearchKit.Statistics.Classification;

namespace ResearchKit.Statistics;

/// <summary>What a score can tell apart: sensitivity against specificity over all thresholds (receiver operating characteristic).</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record RocCurve : IDisplayable
{
    private RocCurve(ScoredOutcomes scored)
    {
        var points = new RocPoint[scored.Groups.Count + 1];
        points[0] = new(double.PositiveInfinity, 0, 1);
        var (positives, negatives) = (0L, 0L);
        for (var i = 1; i < points.Length; i++)
        {
            var group = scored.Groups[i - 1];
            (positives, negatives) = (positives + group.Positives, negatives + group.Negatives);
            points[i] = new(
                group.Score, (double)positives / scored.Positives, (double)(scored.Negatives - negatives) / scored.Negatives);
            if (points[i].YoudenJ > Best.YoudenJ || i == 1)
                Best = points[i];
        }
        Points = points;
        Area = new(scored);
    }

    /// <summary>
    /// One point for each score that occurs, the highest first, after one at +∞ that calls none positive. Units of equal
    /// score enter together, so that the straight line between two points stands for a coin thrown about them.
    /// </summary>
    public IReadOnlyList<RocPoint> Points { get; }

    /// <summary>The area under the curve, with DeLong's interval.</summary>
    public AreaUnderCurveEstimate Area { get; }

    /// <summary>The threshold of the greatest Youden's J; the highest where several share it. Chosen on these units, it flatters.</summary>
    public RocPoint Best { get; }

    /// <summary>Estimates how sensitivity and specificity change with the threshold.</summary>
    /// <param name="scores">Any unit, finite; the higher, the likelier the outcome.</param>
    /// <param name="outcomes">1 where a unit has the outcome, else 0; as long as <paramref name="scores"/>.</param>
    /// <returns>The empirical curve.</returns>
    /// <exception cref="AssumptionException">
    /// The columns are empty or differ in length; a score is NaN or infinite, an outcome not 0 or 1; or a class is empty.
    /// </exception>
    /// <remarks>
    /// <para>Method: one sort, O(n log n). Only the order of the scores counts.</para>
    /// <para>
    /// Assumptions: independent units. Missing values are for the caller to drop, and to count. Degenerate: equal scores
    /// throughout give the diagonal, area 0.5. Verified against R 4.2.2 pROC 1.18.0 roc and coords.
    /// </para>
    /// </remarks>
    public static RocCurve Of(ReadOnlySpan<double> scores, ReadOnlySpan<double> outcomes) =>
        new(ScoredOutcomes.Of(scores, outcomes).WithBothClasses("a ROC curve"));

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The curve's figures as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The curve's area and best threshold as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"ROC curve of {NumberText.Count(Area.Positives, "unit")} with the outcome and {NumberText.Count(Area.Negatives)} without",
        [
            Column.Number("area"), Column.Number("95 % interval"), Column.Number("best threshold"),
            Column.Number("sensitivity"), Column.Number("specificity"),
        ],
        [[
            NumberText.Digits(Area.Value), Area.IntervalText(), NumberText.Digits(Best.Threshold),
            NumberText.Digits(Best.Sensitivity), NumberText.Digits(Best.Specificity),
        ]]);
}
