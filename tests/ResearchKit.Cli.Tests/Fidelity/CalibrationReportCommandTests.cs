using System.Text.Json;

namespace ResearchKit.Cli.Tests.Fidelity;

public class CalibrationReportCommandTests
{
    private static readonly string[] Few = ["calibration-report", "--companies", "300"];

    [Fact]
    public async Task It_prints_a_summary_tables_contradictions_and_sources()
    {
        var lines = (await Invocation.OutputOfAsync(Few)).Split('\n');
        Assert.StartsWith("Of 212 published facts ", lines[0], StringComparison.Ordinal);
        Assert.Contains("in the market 'reference' (seed 2026, 300 companies)", lines[0], StringComparison.Ordinal);
        Assert.All(["Follower counts", "Account features", "Not compared", "Sources"], title => Assert.Contains(title, lines));
    }

    [Fact]
    public async Task Its_document_has_a_row_for_each_fact()
    {
        var document = JsonDocument.Parse(await Invocation.OutputOfAsync([.. Few, "--json", "--seed", "a b"])).RootElement;
        Assert.Equal(
            [
                "schemaVersion", "scenario", "seed", "generatorVersion", "companies", "compared", "within", "outside", "rows",
                "contradictions",
            ],
            document.EnumerateObject().Select(property => property.Name));
        var rows = document.GetProperty("rows").EnumerateArray().ToArray();
        Assert.Equal(212, rows.Length);
        Assert.Equal(document.GetProperty("within").GetInt32(), rows.Count(row => row.GetProperty("verdict").GetString() == "within"));
        var median = rows.Single(row => row.GetProperty("id").GetString() == "srf-count-p50");
        Assert.Equal((188, 141, "C", 300), (
            median.GetProperty("published").GetDouble(), Math.Round(median.GetProperty("allowedLower").GetDouble(), 6),
            median.GetProperty("mark").GetString(), median.GetProperty("sampleSize").GetInt64()));
        var left = rows.Single(row => row.GetProperty("id").GetString() == "de-online");
        Assert.Equal(("notCompared", JsonValueKind.Null), (left.GetProperty("verdict").GetString(), left.GetProperty("generated").ValueKind));
        Assert.NotEmpty(left.GetProperty("reason").GetString()!);
    }

    [Fact]
    public async Task Its_page_shows_each_compared_fact_needs_no_network_and_is_the_same_each_time()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (folder.At("a.html"), folder.At("b.html"));
        var output = await Invocation.OutputOfAsync([.. Few, "--html", first]);
        Assert.EndsWith($"\nWrote {first}\n", output, StringComparison.Ordinal);
        await Invocation.OutputOfAsync([.. Few, "--html", second]);
        var page = await File.ReadAllTextAsync(first, TestContext.Current.CancellationToken);
        Assert.Equal(page, await File.ReadAllTextAsync(second, TestContext.Current.CancellationToken));
        Assert.Contains("<h1 id=\"the-market-and-the-world\">", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Market 32 %, published 32 %, allowed 29 to 35 %\"", page, StringComparison.Ordinal);
        Assert.Contains("the return on investment is 19", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_scenario_names_the_nearest() => Assert.Matches(
        "^researchkit: There is no scenario 'purge-2015'\\. .*purge-2014.* Try 'researchkit calibration-report --help'\\.$",
        await Invocation.ErrorOfAsync(ExitCode.BadUsage, "calibration-report", "--scenario", "purge-2015"));

    [Fact]
    public async Task A_market_needs_a_company() => Assert.Equal(
        "researchkit: companies is 0; it must be between 1 and 20000000 (companies). Try 'researchkit calibration-report --help'.",
        await Invocation.ErrorOfAsync(ExitCode.BadUsage, "calibration-report", "--companies", "0"));

    [Fact]
    public async Task Its_help_has_examples() => Assert.Contains(
        "  researchkit calibration-report --scenario purge-2018 --html calibration.html",
        await Invocation.OutputOfAsync("calibration-report", "--help"), StringComparison.Ordinal);
}
