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

    // A change here is a change of everybody's data: raise Market.GeneratorVersion with it.
    [Theory]
    [InlineData("reference",
        "7f1a81860c9a5b268e9eab6178313a2136fb06e5376c905a2bc32638808c0524", "e733c4dc2a2c928739b880b38dcb26d6af1ef5ef3a4bef031fe191fd124f6454")]
    [InlineData("niche-agriculture",
        "c8733c2c7fb94f5d5e640a1ff55927d1e3afece7cf5cc7bcb73eed233652c259", "425292c3ed82882d46189082b03d0d2fc8fbe2431a2fd54501897bf66fb26f4f")]
    [InlineData("deep-tech-stealth",
        "d4cbd0c84bf03817f18b6c18b857fcdb733392f707145cd609ab94b843504bab", "d0ec3f1e334b4329fc865db583510a23a82c2749f5f7bd53294c92b33fc4fe79")]
    [InlineData("engineers-without-marketing",
        "26acb112c957390ea3ed00a690400bbb55a8dcc324a0a40a4d931c5fdfca7961", "917239b581ba4c8545760ef498e0345b90f0895875f622f3e4498892438b1fe4")]
    [InlineData("millennials-on-the-wrong-platform",
        "2edd0044d249aec604c3004374adf96a5ae328032f10bc5800d47f07a16390fb", "019418b3444642b69508009f7ff68d526dfa9e51ecf14d446fb3eac0e623e0cd")]
    [InlineData("bought-audience",
        "2ab771194f49c78355bc05b46540d3d499818516b9b66fd2b0a81b98c16ec6ef", "a9ba5e531ef59c679f8a8d5c1ab878c4c9505c50a109ae643298a1c9f4b005d8")]
    [InlineData("follow-for-follow",
        "05bb4b625c22c76dbb2ce10daf4f6ed4187f1e3f295853fd6742044dc0f4b807", "f80096b9283c43ceb6ed4c20030cb6a8ba2b5e863c02043790419d8a45dca3d4")]
    [InlineData("purge-2014",
        "7f1a81860c9a5b268e9eab6178313a2136fb06e5376c905a2bc32638808c0524", "caa0ab95bd58e8f24e972408afb2793361f326890c43a153b0941b9a37162abe")]
    [InlineData("purge-2018",
        "5d2bb97e0e8ddbddd9abe373bb984db52b4a93d5a4c2de56949c559cfa20062d", "079448dedbe607c744de5b14d5e8774c6f59e126d855301bb24f25f7441712fe")]
    [InlineData("influencer-campaigns",
        "7f1a81860c9a5b268e9eab6178313a2136fb06e5376c905a2bc32638808c0524", "e733c4dc2a2c928739b880b38dcb26d6af1ef5ef3a4bef031fe191fd124f6454")]
    [InlineData("social-proof",
        "82626e9833907d4049575e73590e629d37acf8ce30b68402d3cbb78b0df8d529", "26f8ef30c3c1ab48afbc91829a733aae19a284b571d34dea9763c89b6effb0da")]
    [InlineData("overnight-fame",
        "b67a6ed0838aefb831172ba506d9559c26001b6d773a79940177c1232f3bd06f", "d54817ab6eef74567cbeaab8afaec964a3cb25fe0d797eb9a4cc33b0148e9a6e")]
    [InlineData("attention-crowded",
        "0384b75bc19ce23a5b613b9fa31210d6875248960875d3125ecf32306c780514", "37c6387b112a8d8994bae2030555518ec497ed08b80034704f688955350028b5")]
    [InlineData("planned-or-spontaneous",
        "48c2343883a74ac331e77c712284d3e24681151e1e0ad2bf07fca79a95954667", "8422b417fa804f78600eab235f20133c6bdd14380dbc5c19172366201cfee869")]
    public void The_same_scenario_and_seed_always_give_the_same_tables(string scenario, string companies, string profiles)
    {
        var market = Scenarios.Named(scenario).Generate("2026", 500);
        Assert.Equal((companies, profiles), (Fingerprint(market.Companies), Fingerprint(market.Profiles)));
    }

    [Theory]
    [InlineData("followers", "82c51cf3717a532e63c8855a15d2ebe838e591cd664851f78795accbf14199ac")]
    [InlineData("follow_events", "8b85a0301e55da19b99bf78778cf5ce7c049fcb2d40c2fda4ae81eb782ccf1c0")]
    [InlineData("follower_history", "d4865e48d4b1e44077adf506062abbcfe69d6c70c6c618b68e43de84e88bfddf")]
    public void Rows_of_followers_are_always_the_same(string table, string fingerprint) =>
        Assert.Equal(fingerprint, Fingerprint(Scenarios.Named("purge-2018").Generate("2026", 500).Table(table).Frame()));

    [Fact]
    public void Names_of_followers_are_always_the_same() => Assert.Equal("0469fc4b2d442ef0bfbcf9bf7115adb512067d7d54c6e3318626493478cfe57f",
        Fingerprint(Scenario.Reference.Generate("2026", 50).SampleFollowers(500, columns: FollowerColumns.Names).Frame()));

    [Fact]
    public void Each_scenario_has_its_fingerprint() => Assert.Equal(
        Scenarios.All.Select(scenario => scenario.Name).Order(),
        typeof(ReproducibilityTests).GetMethod(nameof(The_same_scenario_and_seed_always_give_the_same_tables))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Select(row => (string)((InlineDataAttribute)row).Data[0]!).Order());

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
