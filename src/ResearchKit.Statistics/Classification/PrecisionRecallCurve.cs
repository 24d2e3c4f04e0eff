using ResearchKit.Display;
using ResearchKit.Statistics.Classification;

namespace ResearchKit.Statistics;

/// <summary>What a score finds and at what price: precision against recall over all thresholds.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record PrecisionRecallCurve : IDisplayable
{
    private PrecisionRecallCurve(ScoredOutcomes scored)
    {
        var points = new PrecisionRecallPoint[scored.Groups.Count];
        var (found, called, sum) = (0L, 0L, 0.0);
        for (var i = 0; i < points.Length; i++)
        {
            var group = scored.Groups[i];
            (found, called) = (found + group.Positives, called + group.Count);
            var precision = (double)found / called;
            points[i] = new(group.Score, precision, (double)found / scored.Positives);
            sum += group.Positives * precision;
        }
        Points = points;
        Prevalence = (double)scored.Positives / scored.Count;
        AveragePrecision = new(sum / scored.Positives, scored.Positives, scored.Count);
    }

    /// <summary>One point for each score that occurs, the highest first; units of equal score enter together.</summary>
    public IReadOnlyList<PrecisionRecallPoint> Points { get; }

    /// <summary>The mean of the precision over the units with the outcome, each at its own threshold.</summary>
    public AveragePrecisionEstimate AveragePrecision { get; }

    /// <summary>The share of units with the outcome: the precision of a score that says nothing.</summary>
    public double Prevalence { get; }

    /// <summary>Estimates how precision and recall change with the threshold.</summary>
    /// <param name="scores">Any unit, finite; the higher, the likelier the outcome.</param>
    /// <param name="outcomes">1 where a unit has the outcome, else 0; as long as <paramref name="scores"/>.</param>
    /// <returns>The empirical curve.</returns>
    /// <exception cref="AssumptionException">
    /// The columns are empty or differ in length; a score is NaN or infinite, an outcome not 0 or 1; or no unit has the outcome.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: one sort, O(n log n). Between points the curve is not straight: precision there depends on the order in which
    /// units enter, so that the trapezoid's area would flatter; <see cref="AveragePrecision"/> takes steps.
    /// </para>
    /// <para>
    /// Assumptions: independent units, and a sample with the population's prevalence, on which the whole curve depends.
    /// Missing values are for the caller to drop, and to count. Degenerate: equal scores throughout give one point, of
    /// precision equal to the prevalence; units that all have the outcome give a precision of 1.
    /// </para>
    /// <para>
    /// Reference: J. Davis and M. Goadrich 2006, doi 10.1145/1143844.1143874. Verified against scikit-learn 1.2.1
    /// precision_recall_curve and average_precision_score.
    /// </para>
    /// </remarks>
    public static PrecisionRecallCurve Of(ReadOnlySpan<double> scores, ReadOnlySpan<double> outcomes) =>
        new(ScoredOutcomes.Of(scores, outcomes).RequirePositives("a precision-recall curve"));

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The curve's figures as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The curve's average precision beside the prevalence, as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Precision-recall curve of {NumberText.Count(AveragePrecision.SampleSize, "unit")},"
            + $" {NumberText.Count(AveragePrecision.Positives)} with the outcome",
        [Column.Number("average precision"), Column.Number("95 % interval"), Column.Number("prevalence")],
        [[NumberText.Digits(AveragePrecision.Value), AveragePrecision.IntervalText(), NumberText.Digits(Prevalence)]]);
}
