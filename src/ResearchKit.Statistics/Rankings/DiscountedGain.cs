using ResearchKit.Display;
using ResearchKit.Statistics.Rankings;

namespace ResearchKit.Statistics;

/// <summary>How near a ranking by a score comes to the best one, places counting ever less further down (NDCG).</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record DiscountedGain : IDisplayable
{
    private DiscountedGain(double gained, double ideal, int depth, long sampleSize, RankingGain gain)
    {
        Gained = gained;
        Ideal = ideal;
        Depth = depth;
        SampleSize = sampleSize;
        Gain = gain;
    }

    /// <summary>DCG: Σ gain/log₂(place + 1) over the first <see cref="Depth"/> places by the score.</summary>
    public double Gained { get; }

    /// <summary>The same of the ranking by relevance itself.</summary>
    public double Ideal { get; }

    /// <summary>NDCG: the one over the other, 0 to 1.</summary>
    public double Normalised => Gained / Ideal;

    /// <summary>How many places count.</summary>
    public int Depth { get; }

    /// <summary>How many units there are.</summary>
    public long SampleSize { get; }

    /// <summary>What a unit of some relevance is worth.</summary>
    public RankingGain Gain { get; }

    /// <summary>Computes the normalised discounted cumulative gain of the ranking by a score.</summary>
    /// <param name="relevance">What each unit is truly worth; finite, none below 0, at least one above.</param>
    /// <param name="scores">By what they are ranked, greatest first, unit by unit as long as <paramref name="relevance"/>; finite.</param>
    /// <param name="count">How many places count, 1 to all units; null for all.</param>
    /// <param name="gain">What a unit of some relevance is worth.</param>
    /// <returns>The gain beside the best possible.</returns>
    /// <exception cref="AssumptionException">
    /// Columns differ in length; none; NaN or an infinity; a relevance below 0; nothing relevant; a gain beyond the range of
    /// a double; or count outside its domain.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: discount 1/log₂(place + 1). Units tied in score share their places: each gets the mean of their gains, as if
    /// all ways to break the tie were averaged (McSherry and Najork 2008; scikit-learn's default).
    /// </para>
    /// <para>
    /// Missing values are for the caller to drop, and to count. Degenerate: a random order gains much, so compare with one.
    /// Memory: 32 bytes for each unit. Reference: K. Järvelin and J. Kekäläinen 2002, doi 10.1145/582415.582418. Verified
    /// against scikit-learn 1.2.1 ndcg_score.
    /// </para>
    /// </remarks>
    public static DiscountedGain Of(
        ReadOnlySpan<double> relevance, ReadOnlySpan<double> scores, int? count = null, RankingGain gain = RankingGain.Linear)
    {
        var depth = count ?? relevance.Length;
        Selection.Check(relevance, scores, nameof(relevance), nameof(scores), depth, "a discounted gain");
        Require.NotNegative(relevance);
        var gains = new double[relevance.Length];
        for (var i = 0; i < gains.Length; i++)
            gains[i] = gain == RankingGain.Linear ? relevance[i] : Math.Pow(2, relevance[i]) - 1;
        var ideal = Cumulated(relevance, gains, depth);
        if (ideal == 0)
            throw Require.Broken(Violation.NoEvents, nameof(relevance),
                $"relevance is 0 throughout; a discounted gain needs something to be found.");
        if (!double.IsFinite(ideal))
            throw Require.Broken(Violation.OutOfDomain, nameof(relevance),
                $"The gains add up to {ideal}; they must stay within the range of a double.");
        return new(Cumulated(scores, gains, depth), ideal, depth, relevance.Length, gain);
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The gain as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The gain as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private static double Cumulated(ReadOnlySpan<double> scores, double[] gains, int depth)
    {
        var order = Selection.Descending(scores);
        var total = 0.0;
        for (int start = 0, end; start < depth; start = end)
        {
            var (gained, discounts) = (0.0, 0.0);
            for (end = start; end < order.Length && scores[order[end]] == scores[order[start]]; end++)
            {
                gained += gains[order[end]];
                discounts += end < depth ? 1 / Math.Log2(end + 2.0) : 0;
            }
            total += gained / (end - start) * discounts;
        }
        return total;
    }

    private Table ToTable() => new(
        $"Discounted gain of the first {NumberText.Count(Depth)} of {NumberText.Count(SampleSize, "unit")}, "
            + (Gain == RankingGain.Linear ? "linear" : "exponential"),
        [Column.Number("NDCG"), Column.Number("gained"), Column.Number("ideal")],
        [[NumberText.Digits(Normalised), NumberText.Digits(Gained), NumberText.Digits(Ideal)]]);
}
