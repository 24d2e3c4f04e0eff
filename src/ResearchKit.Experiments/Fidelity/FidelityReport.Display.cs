using System.Net;
using ResearchKit.Display;

namespace ResearchKit.Experiments;

public sealed partial record FidelityReport
{
    private const string Marks =
        "Marks: V read in the source, V2 in a secondary source, C computed from the data or figures named, M from memory: an assumption, and nothing is promised.";

    private const string Rule =
        "Within: the generated value lies in 'allowed', which is the published value or range and the tolerance that was written before the first comparison. "
        + "Intervals of 95 % tell what another seed may give.";

    /// <value>The outcome in a sentence or two.</value>
    public string Summary
    {
        get
        {
            var failures = Failures;
            var sentence = $"Of {NumberText.Count(Rows.Count)} published facts {NumberText.Count(ComparedCount)} have a counterpart in the market '{Market.Scenario}' "
                + $"(seed {Market.Seed}, {NumberText.Count(Market.Companies)} {(Market.Companies == 1 ? "company" : "companies")}); {NumberText.Count(WithinCount)} are within tolerance.";
            return failures.Count == 0 ? sentence + " No fact that is backed by a source is outside."
                : $"{sentence} Outside, though backed by a source: {string.Join("; ", failures.Select(row => row.Fact.Statement))}.";
        }
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => mimeType switch
    {
        MimeTypes.Text => ToString(),
        MimeTypes.Html => ToHtml(),
        _ => null,
    };

    /// <summary>All tables and the sources as HTML.</summary>
    public string ToHtml() => string.Concat(
    [
        Paragraph(Summary), .. Tables().Select(table => table.ToHtml()), Paragraph(Marks), Paragraph(Rule),
        .. Contradictions.Select(pair => Paragraph($"{pair.Statement} Chosen: {pair.Choice}")),
        .. Sources.Select((source, i) => Paragraph(FormattableString.Invariant($"[{i + 1}] {source}"))),
    ]);

    /// <summary>A table for each subject, what was not compared and why, the contradictions, and the sources.</summary>
    public override string ToString() => string.Join("\n",
    [
        Summary + "\n", .. Tables().Select(table => table.ToText()), Marks, Rule + "\n",
        "Facts that contradict each other, and the choice\n" + string.Concat(Contradictions.Select(pair => $"- {pair.Statement}\n  Chosen: {pair.Choice}\n")),
        "Sources\n" + string.Concat(Sources.Select((source, i) => FormattableString.Invariant($"[{i + 1}] {source}\n"))),
    ]);

    private IEnumerable<(string Subject, FidelityRow[] Rows)> Compared =>
        from subject in ReferenceFacts.Subjects
        let rows = Rows.Where(row => row.Fact.Subject == subject && row.Generated is not null).ToArray()
        where rows.Length > 0
        select (subject, rows);

    private IEnumerable<Table> Tables()
    {
        foreach (var (subject, rows) in Compared)
        {
            yield return new(ReferenceFacts.Title(subject),
                [
                    Column.Text("fact"), Column.Number("published"), Column.Number("generated"), Column.Number("95 % interval"),
                    Column.Number("allowed"), Column.Text(""), Column.Text("mark"), Column.Text("source"),
                ],
                rows.Select(row => (IReadOnlyList<string>)[
                    row.Fact.Statement, row.Fact.PublishedText, row.GeneratedText, row.IntervalText, row.Fact.AllowedText,
                    row.Verdict == FidelityVerdict.Within ? "within" : "OUTSIDE", row.Fact.MarkText,
                    SourceNumber(row),
                ]));
        }
        yield return new("Not compared", [Column.Text("fact"), Column.Number("published"), Column.Text("mark"), Column.Text("source"), Column.Text("because")],
            Rows.Where(row => row.Generated is null).Select(row => (IReadOnlyList<string>)[
                row.Fact.Statement, row.Fact.PublishedText, row.Fact.MarkText,
                SourceNumber(row), row.Reason,
            ]));
    }

    /// <summary>The sources of all rows, each once; texts and pages number them from 1 in this order.</summary>
    public IReadOnlyList<string> Sources { get; } = [.. Rows.Select(row => row.Fact.Source).Distinct()];

    private string SourceNumber(FidelityRow row) => FormattableString.Invariant($"[{Place(row)}]");

    private int Place(FidelityRow row) => Enumerable.Range(0, Sources.Count).First(i => Sources[i] == row.Fact.Source) + 1;


    private static string Paragraph(string text) => $"<p>{WebUtility.HtmlEncode(text)}</p>";
}
