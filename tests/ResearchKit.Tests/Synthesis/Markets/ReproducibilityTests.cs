using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Analysis;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class ReproducibilityTests
{
    // Over three blocks, the last one not full.
    private const int Companies = 8_500;

    private static readonly Market Small = Scenario.Reference.Generate("2026", Companies);

    // Over two blocks.
    private static readonly Market Profiled = Scenario.Reference.Generate("2026", 4200);

    [Fact]
    public void Names_of_followers_are_always_the_same() => Assert.StartsWith("f1047712da43a2050c4d0f29ed21c252667cdf0734941be7f3",
        Fingerprint(Scenario.Reference.Generate("2026", 50).SampleFollowers(500, columns: FollowerColumns.Names).Frame()));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void The_number_of_threads_changes_nothing(int threads) =>
        AssertSame(Small, Scenario.Reference.Generate("2026", Companies, threads), Companies);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void The_number_of_threads_changes_no_profile(int threads) =>
        Assert.Equal(Fingerprint(Profiled.Profiles), Fingerprint(Scenario.Reference.Generate("2026", 4200, threads).Profiles));

    // Over two blocks, in which the rows of companies are drawn.
    [Theory]
    [InlineData("campaigns")]
    [InlineData("sales")]
    public void The_number_of_threads_changes_no_row(string table) => Assert.Equal(
        Fingerprint(Profiled.Table(table).Frame()), Fingerprint(Scenario.Reference.Generate("2026", 4200, 1).Table(table).Frame()));

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
        // Correlation of independent columns has standard deviation 1/√n = 0.011.
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
