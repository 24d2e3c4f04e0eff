using ResearchKit.Experiments;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Experiments.Fidelity;

public class FidelityReportTests
{
    private const int Companies = 20_000;

    private static readonly Lazy<FidelityReport> Reference = new(() => FidelityReport.Of(Scenario.Reference.Generate("2026", Companies)));

    private static readonly Lazy<FidelityReport> Tiny = new(() => FidelityReport.Of(Scenario.Reference.Generate("2026", 3)));

    [Fact]
    public void The_reference_market_is_within_tolerance_of_each_fact_that_is_backed_by_a_source() =>
        Assert.Empty(Reference.Value.Failures.Select(row => $"{row.Fact.Id}: {row.GeneratedText}, allowed {row.Fact.AllowedText}"));

    [Theory]
    [InlineData("purge-2014", 3)]
    [InlineData("purge-2018", 2)]
    public void So_are_the_markets_of_the_purges_with_what_was_lost(string scenario, int losses)
    {
        var report = FidelityReport.Of(Scenarios.Named(scenario).Generate("2026", Companies / 4));
        Assert.Empty(report.Failures.Select(row => $"{row.Fact.Id}: {row.GeneratedText}, allowed {row.Fact.AllowedText}"));
        Assert.Equal(losses, report.Rows.Count(row => row.Fact.Scenario == scenario && row.Generated is not null));
    }

    [Fact]
    public void A_purge_is_compared_in_its_own_scenario_only() =>
        Assert.Equal("belongs to the scenario purge-2014", Reference.Value.Rows.Single(row => row.Fact.Id == "purge-2014-typical").Reason);

    [Fact]
    public void Each_fact_has_a_row_and_what_is_not_compared_has_a_reason()
    {
        Assert.Equal(ReferenceFacts.All, Reference.Value.Rows.Select(row => row.Fact));
        Assert.All(Reference.Value.Rows, row => Assert.Equal(row.Generated is null, row.Reason.Length > 0));
        Assert.InRange(Reference.Value.ComparedCount, 100, ReferenceFacts.All.Count);
    }

    [Fact]
    public void Intervals_hold_their_values() => Assert.All(
        Reference.Value.Rows.Where(row => row.Generated is { Interval: not null }),
        row => Assert.InRange(row.Generated!.Value, row.Generated.Interval!.Lower, row.Generated.Interval.Upper));

    [Fact]
    public void A_market_too_small_says_so()
    {
        Assert.Equal("fewer than 10 rows of this market tell of it", Tiny.Value.Rows.Single(row => row.Fact.Id == "srf-count-p50").Reason);
        Assert.Contains(
            "(seed 2026, 3 companies)", Tiny.Value.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short-message")]
    [InlineData("photo")]
    public void A_market_of_one_platform_is_compared_where_it_can_be(string platform)
    {
        var only = Scenario.Reference.Platforms.Where(other => other.Name == platform).ToArray();
        var rows = FidelityReport.Of((Scenario.Reference with { Platforms = only }).Generate("2026", 500)).Rows;
        Assert.Null(rows.Single(row => row.Fact.Id == (platform == "photo" ? "reach-p50" : "srf-count-p50")).Generated);
        Assert.Contains(rows, row => row.Generated is { SampleSize: > 0 });
    }

    [Fact]
    public void Posts_are_those_of_the_market_that_was_changed()
    {
        double? Reach(Market market) => FidelityReport.Of(market).Rows.Single(row => row.Fact.Id == "reach-p50").Generated?.Value;
        var market = Scenario.Reference.Generate("2026", 400);
        Assert.NotEqual(Reach(market), Reach(market.Do(Intervention.AddInTargetFollowers(10_000, "social-network"))));
    }

    [Fact]
    public void Rows_read_like_this()
    {
        var lines = Reference.Value.ToString().Split('\n');
        Assert.Contains("US online adults who use Instagram 32 % 32 % a setting 29 to 35 % within V2 [45]", lines.Select(Shortened));
        Assert.Contains(lines.Select(Shortened), line => line.StartsWith("Followers of an Instagram account: median 188 ", StringComparison.Ordinal)
            && line.EndsWith(" 141 to 235 within C [1]", StringComparison.Ordinal));
        Assert.Contains("[45] Pew 2016 (securitymagazine.com, bryanalexander.org), n = 1,520", lines);
        Assert.Contains("  Chosen: The quantiles: sigma describes the middle of a distribution that is no lognormal.", lines);
    }

    [Fact]
    public void All_of_it_stands_in_html_too()
    {
        var html = Tiny.Value.ToHtml();
        Assert.All(ReferenceFacts.All, fact => Assert.Contains(System.Net.WebUtility.HtmlEncode(fact.Statement), html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.0074, "share of visits", "0.74 %")]
    [InlineData(1861, "accounts", "1,861")]
    [InlineData(0.8131, "coefficient", "0.813")]
    [InlineData(0, "share", "0 %")]
    [InlineData(2.276, "exponent", "2.28")]
    public void Numbers_read_in_their_unit(double value, string unit, string text) => Assert.Equal(text, FactText.Number(value, unit));

    [Fact]
    public void A_range_has_its_unit_once()
    {
        Assert.Equal("25.8 to 31.1 %", FactText.Range(0.258, 0.311, "share of followers"));
        Assert.Equal("5 to 15", FactText.Range(5, 15, "USD"));
        Assert.Equal("1 %", FactText.Range(0.01, 0.01, "share"));
    }

    private static string Shortened(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
