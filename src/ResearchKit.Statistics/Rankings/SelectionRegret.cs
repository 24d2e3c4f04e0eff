using ResearchKit.Display;
using ResearchKit.Statistics.Rankings;

namespace ResearchKit.Statistics;

/// <summary>What is lost by choosing by a proxy, such as a count of followers, in place of the true value.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record SelectionRegret : IDisplayable
{
    private SelectionRegret(double best, double chosen, double byChance, int count, long sampleSize)
    {
        Best = best;
        Chosen = chosen;
        ByChance = byChance;
        Count = count;
        SampleSize = sampleSize;
    }

    /// <summary>The value in total of those chosen by true value.</summary>
    public double Best { get; }

    /// <summary>The value in total of those chosen by the proxy; with ties at the cut the mean over all ways to break them.</summary>
    public double Chosen { get; }

    /// <summary>The value in total to expect of as many chosen by lot.</summary>
    public double ByChance { get; }

    /// <summary>The regret, 0 or more, in the unit of the values: <see cref="Best"/> less <see cref="Chosen"/>.</summary>
    public double Absolute => Math.Max(0, Best - Chosen);

    /// <summary>The regret as a share of <see cref="Best"/>; NaN where that is not above 0.</summary>
    public double Relative => Best > 0 ? Absolute / Best : double.NaN;

    /// <summary>
    /// The regret as a share of that of a choice by lot: 0 as good as knowing, 1 as bad as chance; NaN where all are equal.
    /// </summary>
    public double RelativeToChance => Best > ByChance ? Absolute / (Best - ByChance) : double.NaN;

    /// <summary>How many were chosen.</summary>
    public int Count { get; }

    /// <summary>How many there were to choose from.</summary>
    public long SampleSize { get; }

    /// <summary>Computes the regret of a selection.</summary>
    /// <param name="values">What each unit is truly worth; any unit, finite.</param>
    /// <param name="proxy">What they are chosen by, greatest first, unit by unit as long as <paramref name="values"/>; finite.</param>
    /// <param name="count">How many are chosen; 1 to all units.</param>
    /// <returns>The regret.</returns>
    /// <exception cref="AssumptionException">Columns differ in length; none; NaN or an infinity; or count outside its domain.</exception>
    /// <remarks>
    /// Units tied at the cut of the proxy draw lots, and the mean is given. Missing values are for the caller to drop, and to
    /// count. Degenerate: choosing all leaves no regret. Memory: 24 bytes for each unit. Reference: J. Branke, S. E. Chick
    /// and C. Schmidt 2007 (opportunity cost), doi 10.1287/mnsc.1070.0721. Verified by enumeration.
    /// </remarks>
    public static SelectionRegret Of(ReadOnlySpan<double> values, ReadOnlySpan<double> proxy, int count)
    {
        Selection.Check(values, proxy, nameof(values), nameof(proxy), count, "a selection");
        var (byValue, byProxy) = (Selection.Probabilities(values, count), Selection.Probabilities(proxy, count));
        var (best, chosen, all) = (0.0, 0.0, 0.0);
        for (var i = 0; i < byValue.Length; i++)
        {
            best += byValue[i] * values[i];
            chosen += byProxy[i] * values[i];
            all += values[i] / byValue.Length;
        }
        return new(best, chosen, count * all, count, values.Length);
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The regret as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The regret as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Regret of choosing {NumberText.Count(Count)} of {NumberText.Count(SampleSize, "unit")} by a proxy",
        [Column.Number("best"), Column.Number("chosen"), Column.Number("by chance"), Column.Number("regret"), Column.Number("of the best")],
        [[NumberText.Short(Best), NumberText.Short(Chosen), NumberText.Short(ByChance), NumberText.Short(Absolute),
            NumberText.Percent(Relative, 1)]]);
}
