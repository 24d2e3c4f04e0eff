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
        "df66e6221fa6eea21b9adc6c3cf1afe8c6aa81984a5575c150b65b79713c7fb8", "8d09e77dd0daf63b5dbd23674e1ed9c9cb0ef603722e0ae26ef8704c00ba6805")]
    [InlineData("niche-agriculture",
        "30ce6c8aca0e8c5b37c6f6d08a61e8ed26bcefe9e0de7949883ee3b81d7b3e4e", "5495609d15c85ccbcf6e1bdff8a17f5cf6014a6555fde334ed382f80a1263cba")]
    [InlineData("deep-tech-stealth",
        "5805a2430b53545608f23dc5c43b9a9414bb01e840170f7ffd12e2d3094872c8", "430333abdb39f2cf00b7b8745bb523fde6e42441ae2f845d93815e5098794ca0")]
    [InlineData("engineers-without-marketing",
        "d572fc644e1fb6baba8dccd402453a4ff6eb18a2fafd13fd5b1acb6081c64d93", "7529149c9c8827a4eb3c5086ca1bfef84496ebc3012d9768973a16500004589f")]
    [InlineData("millennials-on-the-wrong-platform",
        "207ca88779756e6d2d1ea3546b64369e76fa8a8c2e1230f11cee9aacb0fff2eb", "9eba11ed6ff7b94e629ffc105f1db5434e384bc59c9937ec06f341420721711c")]
    [InlineData("bought-audience",
        "2252db31930b940d7e90ef69f10dbc208f2b8d2bf001ffd3ea02f5bb8f1dfd26", "630913897a37d341e925328e159a595089a711ff79f30896ab1420b135da5e02")]
    [InlineData("follow-for-follow",
        "731b7b0ee9443a25978d2556dff6b553c39a669d3a67311554af46a45bbb43c6", "da72d1427ec37d601fb50d405868ff38c50e89719ad02ac490c38059a0ffc1f2")]
    [InlineData("purge-2014",
        "df66e6221fa6eea21b9adc6c3cf1afe8c6aa81984a5575c150b65b79713c7fb8", "40b60718f624726287be1c740da06a6f6f60bb75e9ec45fb13ad517b585e8538")]
    [InlineData("purge-2018",
        "cd593fd6b1a6d4687f21d6f3ef9e7e8ae4d13866a6de7f74c15ed24089d27635", "e6337b95e3aecea319f8f62ebfbfc9a1ab9c26671e5ecd110b2eaeb36765c7a3")]
    [InlineData("influencer-campaigns",
        "df66e6221fa6eea21b9adc6c3cf1afe8c6aa81984a5575c150b65b79713c7fb8", "8d09e77dd0daf63b5dbd23674e1ed9c9cb0ef603722e0ae26ef8704c00ba6805")]
    [InlineData("social-proof",
        "4250e0c488c971145741e9e29a68e7ae8e4702e98c73d132ae0c81675f79718a", "26b3ff9e060bd61d9ceb66bcc44ea72b69432d417a67a768736277ff9ecfdb3b")]
    [InlineData("overnight-fame",
        "3ff11f447d045ec3a739f1165686f5bbe34dd2301f3f3214569380518dfc4631", "50faaf4cee6cc9c8be13439c229a09e09ce06268c901f705c3d064eff5f34b84")]
    [InlineData("attention-crowded",
        "25443d2572391681774c64793aa071bb87c82a856f7781d4f2d42eb212f983e5", "292a4483beb6d0ba38721f18b132e8598cbf42f2b4f146c6b867a5a642ad5cfa")]
    [InlineData("planned-or-spontaneous",
        "c93f2d9f4e3b4c06317538e4ca085b2a0339567cb8cb606b2285e77c7d56c221", "339052fbaca20129f54368cad39c2311941452a493ed57e062406beda8d872cf")]
    public void The_same_scenario_and_seed_always_give_the_same_tables(string scenario, string companies, string profiles)
    {
        var market = Scenarios.Named(scenario).Generate("2026", 500);
        Assert.Equal((companies, profiles), (Fingerprint(market.Companies), Fingerprint(market.Profiles)));
    }

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
