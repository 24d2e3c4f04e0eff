using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Analysis;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class ReproducibilityTests
{
    // Over three blocks, the last one not full.
    private const int Companies = 10_000;

    private static readonly Market Small = Scenario.Reference.Generate("2026", Companies);

    // A change here is a change of everybody's data: raise Market.GeneratorVersion with it.
    [Theory]
    [InlineData("reference", "1a99b24591edfb899dd48f862bcdcca37120e070cc1be53acef16468d7052808")]
    [InlineData("niche-agriculture", "ff7e6a23c24770dfd9f316ac1d9cfe617a10a7600a88534cb2f5a3b4b899d274")]
    [InlineData("bought-audience", "2def668e0e9be5be3acac17abfc7079cbfb68f2a8322de44fd1e945fa26a8850")]
    public void The_same_scenario_and_seed_always_give_the_same_table(string scenario, string fingerprint) =>
        Assert.Equal(fingerprint, Fingerprint(Scenarios.Named(scenario).Generate("2026", 500).Companies));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void The_number_of_threads_changes_nothing(int threads) =>
        AssertSame(Small, Scenario.Reference.Generate("2026", Companies, threads), Companies);

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(4096)]
    [InlineData(4097)]
    public void A_larger_market_begins_with_the_companies_of_a_smaller(int companies) =>
        AssertSame(Small, Scenario.Reference.Generate("2026", companies), companies);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var truth = Small.Truth.ToJson();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new(culture);
        try
        {
            var market = Scenario.Reference.Generate("2026", Companies);
            AssertSame(Small, market, Companies);
            Assert.Equal(truth, market.Truth.ToJson());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_order_in_which_things_are_asked_for_changes_nothing()
    {
        var tableFirst = Scenario.Reference.Generate("order", 300);
        var truthFirst = Scenario.Reference.Generate("order", 300);
        var table = Fingerprint(tableFirst.Companies);
        var truth = truthFirst.Truth.ToJson();
        Assert.Equal(table, Fingerprint(truthFirst.Companies));
        Assert.Equal(truth, tableFirst.Truth.ToJson());
    }

    [Fact]
    public void Another_seed_gives_another_market() =>
        Assert.False(Small.Values("revenue").SequenceEqual(Scenario.Reference.Generate("2027", Companies).Values("revenue")));

    [Fact]
    public void Variables_are_unrelated_where_no_arrow_joins_them()
    {
        // Correlation of independent columns has standard deviation 1/√n = 0.01.
        var quality = Small.Values("product_quality");
        var strength = Small.Values("channel_strength");
        var sum = 0.0;
        for (var i = 0; i < Companies; i++)
            sum += quality[i] * strength[i];
        Assert.InRange(sum / Companies, -0.05, 0.05);
    }

    private static void AssertSame(Market expected, Market actual, int companies)
    {
        foreach (var variable in expected.Graph.Variables)
            Assert.True(expected.Values(variable)[..companies].SequenceEqual(actual.Values(variable)), variable);
    }

    private static string Fingerprint(DataFrame frame)
    {
        var text = new StringBuilder();
        foreach (var column in frame.Columns)
            text.Append(column.Name).Append(':').AppendJoin(',', column.Cast<object>().Select(Invariant)).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string? Invariant(object value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
