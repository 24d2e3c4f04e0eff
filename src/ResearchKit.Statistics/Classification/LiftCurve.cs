using ResearchKit.Display;
using ResearchKit.Statistics.Classification;

namespace ResearchKit.Statistics;

/// <summary>How much of the outcome is found by taking the units with the highest scores first: cumulative gains and lift.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record LiftCurve : IDisplayable
{
    private readonly long _positives;

    private LiftCurve(ScoredOutcomes scored)
    {
        var points = new LiftPoint[scored.Groups.Count + 1];
        var (found, taken) = (0L, 0L);
        for (var i = 1; i < points.Length; i++)
        {
            var group = scored.Groups[i - 1];
            (found, taken) = (found + group.Positives, taken + group.Count);
            points[i] = new((double)taken / scored.Count, (double)found / scored.Positives);
        }
        Points = points;
        SampleSize = scored.Count;
        _positives = scored.Positives;
    }

    /// <summary>From (0, 0) to (1, 1), one point for each score that occurs, the highest first.</summary>
    public IReadOnlyList<LiftPoint> Points { get; }

    /// <summary>How many units there are.</summary>
    public long SampleSize { get; }

    /// <summary>Estimates what taking units by their score finds.</summary>
    /// <param name="scores">Any unit, finite; the higher, the likelier the outcome.</param>
    /// <param name="outcomes">1 where a unit has the outcome, else 0; as long as <paramref name="scores"/>.</param>
    /// <returns>The curve of cumulative gains.</returns>
    /// <exception cref="AssumptionException">
    /// The columns are empty or differ in length; a score is NaN or infinite, an outcome not 0 or 1; or no unit has the outcome.
    /// </exception>
    /// <remarks>
    /// Method: one sort, O(n log n). Of units with equal scores a part is taken at random: the curve is the expectation, a
    /// straight line. Missing values are for the caller to drop, and to count. Degenerate: equal scores throughout, or units
    /// that all have the outcome, give a lift of 1 at every depth. Verified against counts by hand.
    /// </remarks>
    public static LiftCurve Of(ReadOnlySpan<double> scores, ReadOnlySpan<double> outcomes) =>
        new(ScoredOutcomes.Of(scores, outcomes).RequirePositives("a lift curve"));

    /// <summary>The share of all units with the outcome that is found at a depth.</summary>
    /// <param name="depth">The share of units taken, those with the highest scores; in [0, 1].</param>
    /// <returns>The cumulative gain, 0 to 1.</returns>
    /// <exception cref="AssumptionException"><paramref name="depth"/> is not in [0, 1].</exception>
    public double GainAt(double depth)
    {
        Require.Probability(depth);
        var (below, above) = (0, Points.Count - 1);
        while (above - below > 1)
        {
            var middle = (below + above) / 2;
            (below, above) = Points[middle].Depth <= depth ? (middle, above) : (below, middle);
        }
        var (from, to) = (Points[below], Points[above]);
        return from.Gain + (to.Gain - from.Gain) * ((depth - from.Depth) / (to.Depth - from.Depth));
    }

    /// <summary>How many times as many units with the outcome are found at a depth as by taking units at random.</summary>
    /// <param name="depth">The share of units taken, those with the highest scores; in (0, 1].</param>
    /// <returns>The lift: gain over depth.</returns>
    /// <exception cref="AssumptionException"><paramref name="depth"/> is not in (0, 1].</exception>
    public double LiftAt(double depth)
    {
        Require.Positive(depth);
        return GainAt(depth) / depth;
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>Gain and lift at some depths as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Gain and lift at some depths as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Lift over {NumberText.Count(SampleSize, "unit")}, {NumberText.Count(_positives)} with the outcome",
        [Column.Number("depth"), Column.Number("gain"), Column.Number("lift")],
        new[] { 0.01, 0.05, 0.1, 0.2, 0.5 }.Select(depth => (IReadOnlyList<string>)[
            NumberText.Percent(depth), NumberText.Digits(GainAt(depth)), NumberText.Digits(LiftAt(depth)),
        ]));
}
