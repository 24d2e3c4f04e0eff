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
    [InlineData("reference", "7f1a81860c9a5b268e9eab6178313a2136fb06e5376c905a2bc32638808c0524", "e733c4dc2a2c928739b880b38dcb26d6af1ef5ef3a4bef031fe191fd124f6454")]
    [InlineData("niche-agriculture", "4ac919cc0890779c7b1043fda338e93d706ac5c0661dbcd972040cc3361240df", "32a42ed47dbe393417ea6c1d7ffb8058727130077391ebe19992f0def1f3fa82")]
    [InlineData("bought-audience", "2ab771194f49c78355bc05b46540d3d499818516b9b66fd2b0a81b98c16ec6ef", "a9ba5e531ef59c679f8a8d5c1ab878c4c9505c50a109ae643298a1c9f4b005d8")]
    public void The_same_scenario_and_seed_always_give_the_same_tables(string scenario, string companies, string profiles)
    {
        var market = Scenarios.Named(scenario).Generate("2026", 500);
        Assert.Equal((companies, profiles), (Fingerprint(market.Companies), Fingerprint(market.Profiles)));
    }

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
        foreach (var variable in expected.Columns.Skip(1).Select(column => column.Name).Append("followers@video").Append("social_revenue@trade-press"))
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
