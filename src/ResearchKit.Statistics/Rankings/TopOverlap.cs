using ResearchKit.Display;
using ResearchKit.Statistics.Rankings;

namespace ResearchKit.Statistics;

/// <summary>How many units are among the first by one score and by another.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record TopOverlap : IDisplayable
{
    private TopOverlap(double both, int count, int sampleSize)
    {
        Both = both;
        Count = count;
        SampleSize = sampleSize;
    }

    /// <summary>Units among the first by both; with ties at a cut the mean over all ways to break them.</summary>
    public double Both { get; }

    /// <summary>How many units are first by each.</summary>
    public int Count { get; }

    /// <summary>How many units there are.</summary>
    public long SampleSize { get; }

    /// <summary>The share of the first that are first by both, 0 to 1.</summary>
    public double Share => Both / Count;

    /// <summary>The share to expect of scores that know nothing of each other.</summary>
    public double ShareByChance => (double)Count / SampleSize;

    /// <summary>Jaccard's index: first by both over first by either.</summary>
    public double Jaccard => Both / (2 * Count - Both);

    /// <summary>Counts the units that two scores agree to put first.</summary>
    /// <param name="first">One score of each unit, greatest first; finite.</param>
    /// <param name="second">The other score, unit by unit as long as <paramref name="first"/>; finite.</param>
    /// <param name="count">How many are first; 1 to all units.</param>
    /// <returns>The overlap.</returns>
    /// <exception cref="AssumptionException">Scores differ in number; none; NaN or an infinity; or count outside its domain.</exception>
    /// <remarks>
    /// Units tied at a cut draw lots, independently for both scores, and the mean overlap is given. Missing values are for
    /// the caller to drop, and to count. Degenerate: with all units first the share is 1. Memory: 20 bytes for each unit.
    /// Reference: R. Fagin, R. Kumar and D. Sivakumar 2003, doi 10.1137/S0895480102412856. Verified by enumeration of ties.
    /// </remarks>
    public static TopOverlap Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, int count)
    {
        Selection.Check(first, second, nameof(first), nameof(second), count, "an overlap of the first");
        var (byFirst, bySecond) = (Selection.Probabilities(first, count), Selection.Probabilities(second, count));
        var both = 0.0;
        for (var i = 0; i < byFirst.Length; i++)
            both += byFirst[i] * bySecond[i];
        return new(both, count, first.Length);
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The overlap as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The overlap as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"First {NumberText.Count(Count)} of {NumberText.Count(SampleSize, "unit")} by two scores",
        [Column.Number("in both"), Column.Number("share"), Column.Number("by chance"), Column.Number("Jaccard")],
        [[NumberText.Short(Both), NumberText.Digits(Share), NumberText.Digits(ShareByChance), NumberText.Digits(Jaccard)]]);
}
