using System.Globalization;
using System.Net;
using System.Text;
using ResearchKit.Experiments;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Pages;

namespace ResearchKit.Cli.Fidelity;

/// <summary>A calibration report as a page: each fact a line, on which the market's value lies in what is allowed or beside it.</summary>
internal static class FidelityPage
{
    private const string Style = """
        <style>
        .facts { width: 100%; table-layout: fixed; }
        .text table.facts { display: table; }
        .facts th { min-width: 0; }
        .facts th, .facts td { padding-right: .9em; vertical-align: top; }
        .facts .n { width: 7.4em; text-align: right; white-space: nowrap; }
        .facts .n + .n { width: 10.6em; }
        .facts .t { width: 10.5rem; }
        .facts .m { width: 3.6em; padding-right: 0; }
        .facts small { display: block; color: var(--quiet); font-size: .78rem; line-height: 1.35; }
        .facts .outside strong { color: var(--alarm); }
        .facts svg { display: block; margin-top: .2em; }
        .band { fill: #e4e8eb; } .mid { stroke: #6b747c; stroke-width: 1.5; } .range { fill: #b9c2c9; }
        .dot { fill: #0a4f94; } .whisker { stroke: #0a4f94; stroke-width: 1.5; }
        .outside .dot { fill: var(--alarm); } .outside .whisker { stroke: var(--alarm); }
        .memory .dot { fill: #fff; stroke: #5d646b; stroke-width: 1.5; } .memory .whisker { stroke: #5d646b; }
        .missing { font: .875rem/1.45 var(--sans); } .missing dt { font-weight: 600; margin-top: .9em; } .missing dd { margin: .15em 0 0 1.2em; color: #3d4349; }
        .key svg { vertical-align: -.25em; display: inline-block; }
        /* On a telephone the fact stands above its numbers, which scroll. */
        @media (max-width: 40rem) {
          .text table.facts { display: block; overflow-x: auto; }
          .facts td:first-child { min-width: 12em; }
        }
        ol.sources { font: .8rem/1.5 var(--sans); color: var(--quiet); }
        </style>
        """;

    public static void Write(FidelityReport report, string path)
    {
        var page = new NotebookDocument(
        [
            Cell("top", $"""
                {Style}
                # The market and the world

                <p>{Text(report.Summary)}</p>

                <p class="note key">{Track.Key} Grey: what is allowed, the published value or range and the tolerance that was written before the first comparison. Dark: what was published. Dot: what the market has, with the 95 % interval of other seeds. Hollow: from memory, an assumption of which nothing is promised; red: outside. Marks: V read in the source, V2 in a secondary source, C computed from the data or figures named, M from memory.</p>
                """),
            .. ReferenceFacts.Subjects.Select(subject => (subject, Rows: report.Rows.Where(row => row.Fact.Subject == subject && row.Generated is not null).ToArray()))
                .Where(part => part.Rows.Length > 0)
                .Select(part => Cell(part.subject, $"## {ReferenceFacts.Title(part.subject)}\n\n{Facts(report, part.Rows)}")),
            Cell("contradictions", "## Facts that contradict each other\n\n" + string.Concat(report.Contradictions.Select(pair =>
                $"<p>{Text(pair.Statement)} <strong>Chosen:</strong> {Text(pair.Choice)}</p>\n\n"))),
            Cell("missing", $"## Not compared\n\n{Missing(report)}"),
            Cell("sources", "## Sources\n\n<ol class=\"sources\">" + string.Concat(report.Sources.Select((source, i) =>
                FormattableString.Invariant($"<li id=\"source-{i + 1}\">{Text(source)}</li>"))) + "</ol>"),
        ]);
        AtomicFile.Write(path, HtmlPage.Render(page, path, Footer(report)));
    }

    private static string Facts(FidelityReport report, IEnumerable<FidelityRow> rows)
    {
        var html = new StringBuilder("<table class=\"facts\"><thead><tr><th>fact</th><th class=\"n\">published</th><th class=\"n\">market</th><th class=\"t\">in what is allowed</th><th class=\"m\">from</th></tr></thead><tbody>");
        foreach (var row in rows)
        {
            var fact = row.Fact;
            var number = Number(report, row);
            html.Append(CultureInfo.InvariantCulture, $"""
                <tr class="{(row.Verdict == FidelityVerdict.Outside && fact.IsExpected ? "outside" : fact.IsExpected ? "" : "memory")}"><td>{Text(fact.Statement)}<small>{Text(Beneath(row))}</small></td><td class="n">{Text(fact.PublishedText)}</td><td class="n"><strong>{Text(row.GeneratedText)}</strong><small>{Text(row.IntervalText)}</small></td><td class="t">{Track.Of(row)}<small>{Text($"{(row.Verdict == FidelityVerdict.Within ? "within" : "outside")} {fact.AllowedText}")}</small></td><td class="m"><a href="#source-{number}" title="{Text(fact.Source)}">{fact.MarkText} {number}</a></td></tr>
                """);
        }
        return html.Append("</tbody></table>").ToString();
    }

    private static string Beneath(FidelityRow row) =>
        $"{(row.Fact.Unit.StartsWith("share", StringComparison.Ordinal) ? "" : row.Fact.Unit + ", ")}{row.Fact.Year.ToString(CultureInfo.InvariantCulture)}; here {row.Generated!.Of}. {row.Fact.Note}".TrimEnd();

    private static string Missing(FidelityReport report) => "<dl class=\"missing\">" + string.Concat(
        report.Rows.Where(row => row.Generated is null).GroupBy(row => row.Reason).Select(group =>
            $"<dt>{Text(Sentence(group.Key))}</dt>" + string.Concat(group.Select(row =>
                $"<dd>{Text(row.Fact.Statement)}: {Text(row.Fact.PublishedText)} <a href=\"#source-{Number(report, row)}\">{row.Fact.MarkText} {Number(report, row)}</a></dd>")))) + "</dl>";

    private static string Footer(FidelityReport report) => $"<p class=\"provenance\">{Text(
        $"researchkit calibration-report --scenario {report.Market.Scenario} --companies {report.Market.Companies.ToString(CultureInfo.InvariantCulture)} --seed {report.Market.Seed}; generator {report.Market.GeneratorVersion}")}</p>\n";

    private static string Number(FidelityReport report, FidelityRow row) =>
        (Enumerable.Range(0, report.Sources.Count).First(i => report.Sources[i] == row.Fact.Source) + 1).ToString(CultureInfo.InvariantCulture);

    private static string Sentence(string reason) => char.ToUpperInvariant(reason[0]) + reason[1..];

    private static NotebookCell Cell(string id, string markdown) => new(id, CellType.Markdown, markdown);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
