using System.Net;
using System.Text;
using ResearchKit.Display;

namespace ResearchKit.Experiments;

/// <summary>The coverage of intervals and the size of tests, as simulated.</summary>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Replications">Samples drawn for each cell, but for those of slow procedures.</param>
/// <param name="Rows">One for each procedure, design and sample size.</param>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record CalibrationReport(string Seed, int Replications, IReadOnlyList<CalibrationRow> Rows) : IDisplayable
{
    private static readonly (CalibrationKind Kind, string Title)[] Parts =
        [(CalibrationKind.Coverage, "Coverage of 95 % intervals, in percent"), (CalibrationKind.Size, "Size of tests at 5 %, in percent")];

    private static readonly string Shares = FormattableString.Invariant(
        $"Slow procedures get a share of the samples: of bootstraps ({Resampled.Replicates} replicates) and permutation tests ({Resampled.Permutations} permutations) one in {Resampled.Share}.");

    private static readonly string[] Legend =
    [
        "* breaks its promise by more than the simulation explains: an interval holds the truth too seldom, or a test rejects too often.",
        $"{Shares} Standard errors are smoothed, by two hits and two misses: none or all has one as well.",
    ];

    /// <inheritdoc />
    public string? Represent(string mimeType) => mimeType switch
    {
        MimeTypes.Text => ToString(),
        MimeTypes.Html => ToHtml(),
        _ => null,
    };

    /// <summary>Both tables and their legend as HTML.</summary>
    public string ToHtml() => string.Concat(
        [.. Tables().Select(table => table.ToHtml()), .. Legend.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")]);

    /// <summary>Both tables as text, with a star where the promise is broken on the harmful side, and their legend.</summary>
    public override string ToString() =>
        string.Join("\n", [.. Tables().Select(table => table.ToText()), string.Concat(Legend.Select(line => line + "\n"))]);

    /// <summary>Both tables as Markdown below what slow procedures get, rates in bold where the promise is broken on the harmful side.</summary>
    /// <returns>Lines that end in "\n".</returns>
    public string ToMarkdown()
    {
        var text = new StringBuilder().Append(Shares).Append("\n\n");
        foreach (var (kind, title) in Parts)
        {
            var lines = Lines(kind);
            if (lines.Count == 0)
                continue;
            var sizes = Sizes(kind);
            text.Append("**").Append(title).Append("**\n\n| family | procedure | data |");
            text.Append(string.Concat(sizes.Select(size => $" n = {NumberText.Count(size)} |")));
            text.Append("\n|---|---|---|").Append(string.Concat(sizes.Select(_ => "--:|"))).Append('\n');
            foreach (var line in lines)
            {
                text.Append("| ").AppendJoin(" | ", line.Family, line.Procedure, line.Design);
                foreach (var size in sizes)
                {
                    var row = line.Rows.FirstOrDefault(row => row.SampleSize == size);
                    var mark = row is { IsBroken: true } ? "**" : "";
                    text.Append(" | ").Append(mark).Append(row is null ? "" : Cell(row)).Append(mark);
                }
                text.Append(" |\n");
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    private IEnumerable<Table> Tables() =>
        from part in Parts
        let sizes = Sizes(part.Kind)
        where sizes.Length > 0
        select new Table(
            $"{part.Title}, with Monte-Carlo standard errors; seed {Seed}, {NumberText.Count(Replications, "sample")}",
            [
                Column.Text("family"), Column.Text("procedure"), Column.Text("data"),
                .. sizes.Select(size => Column.Number($"n = {NumberText.Count(size)}")),
            ],
            Lines(part.Kind).Select(line => (IReadOnlyList<string>)[
                line.Family, line.Procedure, line.Design,
                .. sizes.Select(size => line.Rows.FirstOrDefault(row => row.SampleSize == size) is { } row ? Cell(row) + Star(row) : ""),
            ]));

    // Room for the star in every cell keeps the numbers in line.
    private static string Star(CalibrationRow row) => row.IsBroken ? "*" : " ";

    private int[] Sizes(CalibrationKind kind) => [.. Rows.Where(row => row.Kind == kind).Select(row => row.SampleSize).Distinct().Order()];

    /// <summary>Design by design below each procedure, in the order in which they first appear.</summary>
    private List<(string Family, string Procedure, string Design, List<CalibrationRow> Rows)> Lines(CalibrationKind kind) =>
        [.. from row in Rows
            where row.Kind == kind
            group row by (row.Family, row.Procedure) into procedure
            from design in procedure.GroupBy(row => row.Design)
            select (procedure.Key.Family, procedure.Key.Procedure, design.Key, design.ToList())];

    private static string Cell(CalibrationRow row)
    {
        var undefined = (double)row.Undefined / row.Replications;
        var rate = double.IsNaN(row.Rate) ? "none"
            : $"{NumberText.Decimals(100 * row.Rate, 1)} ± {NumberText.Decimals(100 * row.StandardError, 1)}";
        return undefined == 0 ? rate : $"{rate} ({(undefined < 0.001 ? "< 0.1" : NumberText.Decimals(100 * undefined, 1))} % undefined)";
    }
}
