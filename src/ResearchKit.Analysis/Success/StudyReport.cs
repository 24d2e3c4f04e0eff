using System.Text;
using ResearchKit.Charts;
using ResearchKit.Display;
using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Success;

/// <summary>What a study of two columns found, with all that limits it.</summary>
/// <param name="X">Name of the first column.</param>
/// <param name="Y">Name of the second column.</param>
/// <param name="Group">Name of the column that splits the rows; null without one.</param>
/// <param name="SampleSize">Complete pairs that were studied.</param>
/// <param name="DroppedRows">Rows left out because one of the two values was missing.</param>
/// <param name="Correlations">Pearson, Spearman and Kendall over all pairs.</param>
/// <param name="LogCorrelations">The same on logarithms; null where a value is zero or negative.</param>
/// <param name="Groups">The same within each group, in the order of the names; empty without a grouping column.</param>
/// <param name="Warnings">What a reader must know before believing the numbers.</param>
/// <param name="Scatter">Makes <see cref="Figure"/>; not everyone who wants the numbers wants the picture.</param>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record StudyReport(
    string X, string Y, string? Group, int SampleSize, int DroppedRows,
    IReadOnlyList<StudyCorrelation> Correlations, IReadOnlyList<StudyCorrelation>? LogCorrelations,
    IReadOnlyList<StudyGroup> Groups, IReadOnlyList<StudyWarning> Warnings, Lazy<Figure> Scatter) : IDisplayable
{
    /// <summary>The scatter of the pairs with the straight line that fits them; drawn when first asked for.</summary>
    public Figure Figure => Scatter.Value;

    /// <summary>One sentence of what was studied.</summary>
    public string Summary =>
        $"{X} and {Y}: {NumberText.Count(SampleSize, "pair")}, {NumberText.Count(DroppedRows, "row")} dropped";

    /// <summary>The tables of the report, in reading order.</summary>
    public IEnumerable<Table> Tables()
    {
        yield return CorrelationTable("Correlations", Correlations);
        if (LogCorrelations is not null)
            yield return CorrelationTable("On logarithms of both", LogCorrelations);
        if (Groups.Count > 0)
            yield return GroupTable();
    }

    /// <inheritdoc/>
    public string? Represent(string mimeType) => mimeType switch
    {
        MimeTypes.Text => ToText(),
        MimeTypes.Html => ToHtml(),
        _ => null,
    };

    /// <summary>The report for a terminal.</summary>
    public string ToText()
    {
        var text = new StringBuilder(Summary).Append("\n\n");
        foreach (var table in Tables())
            text.Append(table.ToText()).Append('\n');
        foreach (var warning in Warnings)
            text.Append("Warning (").Append(warning.Code).Append("): ").Append(warning.Message).Append('\n');
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The report as a fragment of HTML, without the figure.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder("<p>").Append(Encode(Summary)).Append("</p>");
        foreach (var table in Tables())
            html.Append(table.ToHtml());
        foreach (var warning in Warnings)
            html.Append("<p><strong>Warning.</strong> ").Append(Encode(warning.Message)).Append("</p>");
        return html.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static Table CorrelationTable(string caption, IReadOnlyList<StudyCorrelation> correlations) => new(
        $"{caption} (intervals at {NumberText.Percent(correlations[0].Interval.Level)})",
        [Column.Text("method"), Column.Number("estimate"), Column.Number("interval"), Column.Number("p"),
            Column.Text("interval by")],
        correlations.Select(c => new[]
        {
            c.Method.ToString(), NumberText.Decimals(c.Estimate), IntervalText(c), NumberText.PValue(c.PValue),
            c.Interval.Method,
        }));

    private Table GroupTable() => new(
        $"Within groups of {Group} (intervals at {NumberText.Percent(Correlations[0].Interval.Level)})",
        [Column.Text("group"), Column.Number("pairs"), .. Correlations.Select(c => Column.Number(c.Method.ToString())),
            Column.Number("Spearman's interval")],
        Groups.Select(group => (string[])
        [
            group.Name, NumberText.Count(group.SampleSize),
            .. group.Correlations.Select(c => NumberText.Decimals(c.Estimate)),
            IntervalText(group.Correlations.Single(c => c.Method == CorrelationMethod.Spearman)),
        ]));

    private static string IntervalText(StudyCorrelation c) =>
        double.IsNaN(c.Interval.Lower) ? "undefined" : NumberText.Range(c.Interval.Lower, c.Interval.Upper);

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);
}
