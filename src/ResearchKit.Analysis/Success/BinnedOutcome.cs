using ResearchKit.Charts;
using ResearchKit.Display;

namespace ResearchKit.Analysis.Success;

/// <summary>An outcome by bins of the count.</summary>
/// <param name="Count">Name of the count's column.</param>
/// <param name="Outcome">What was estimated in each bin: "share of viable", "median of revenue".</param>
/// <param name="Bins">The bins that have rows, from low to high counts.</param>
/// <param name="DroppedRows">Rows left out because one of the two values was missing.</param>
/// <param name="RowsBelow">Rows left out because their count lies below the first edge.</param>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record BinnedOutcome(string Count, string Outcome, IReadOnlyList<OutcomeBin> Bins, int DroppedRows, int RowsBelow)
    : IDisplayable
{
    /// <inheritdoc/>
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The bins as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The bins as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    /// <summary>The estimates with their intervals, a row per bin.</summary>
    /// <param name="name">The figure's name, lower case with hyphens.</param>
    /// <param name="title">What the reader should see.</param>
    /// <param name="axis">What is estimated, with its unit.</param>
    /// <param name="bins">What the bins are bins of, in words.</param>
    public Figure Draw(string name, string title, Axis axis, string bins) => Figure
        .Create(name, $"{Outcome} by {Count}, with intervals: " + string.Join("; ", Bins.Select(
            bin => $"{bin.Name}: {NumberText.Short(bin.Estimate)}")) + ".")
        .WithTitle(title)
        .WithX(axis)
        .WithY(Axis.Category(bins))
        .AddIntervals([.. Bins.Select(bin => bin.Name)], [.. Bins.Select(bin => bin.Estimate)],
            [.. Bins.Select(bin => bin.Interval.Lower)], [.. Bins.Select(bin => bin.Interval.Upper)]);

    private Table ToTable() => new(
        $"{Outcome} by {Count}, {NumberText.Count(DroppedRows, "row")} dropped"
            + (RowsBelow > 0 ? $", {NumberText.Count(RowsBelow)} below the first bin" : ""),
        [Column.Text(Count), Column.Number("rows"), Column.Number("estimate"), Column.Number("interval")],
        Bins.Select(bin => new[]
        {
            bin.Name, NumberText.Count(bin.SampleSize), Number(bin.Estimate),
            double.IsNaN(bin.Interval.Lower) ? "undefined" : $"{Number(bin.Interval.Lower)} to {Number(bin.Interval.Upper)}",
        }));

    /// <summary>Shares read best with the same decimals below each other, amounts of money in short.</summary>
    private string Number(double value) =>
        Bins.All(bin => Math.Abs(bin.Estimate) <= 1) ? NumberText.Decimals(value) : NumberText.Short(value);
}
