using System.Text.Json;
using ResearchKit.Synthesis;

namespace ResearchKit.Cli.Tests.ScenarioLists;

public class ScenariosCommandTests
{
    [Fact]
    public async Task All_are_listed_with_their_sentence()
    {
        var lines = (await Invocation.OutputOfAsync("scenarios")).Split('\n');
        Assert.All(Scenarios.All.Zip(lines.Skip(2)), pair =>
            Assert.Matches($"^{pair.First.Name} +{System.Text.RegularExpressions.Regex.Escape(pair.First.Description)}$", pair.Second));
        var document = JsonDocument.Parse(await Invocation.OutputOfAsync("scenarios", "--json")).RootElement;
        Assert.Equal(
            Scenarios.All.Select(scenario => (scenario.Name, scenario.Source)),
            document.GetProperty("scenarios").EnumerateArray().Select(entry => (entry.GetProperty("name").GetString()!, entry.GetProperty("source").GetString()!)));
    }

    [Theory]
    [InlineData("niche-agriculture", """
        niche-agriculture: Suppliers of farmers, of whom few use the platform: business is won at fairs and by word of mouth.
        Claims 3 and 5. No figure on farmers was found: an assumption.

        Lines of business: agriculture (1 of companies)

        Platform photo:
          Presence: 0.6; 1 in the reference market

        """)]
    [InlineData("bought-audience", """
        bought-audience: Most companies buy followers, and weak products far more often than strong ones.
        Claims 13 and 17. The share is an assumption, above the quarter found by SRF Data 2017.

        Knobs that are turned:
          BuyingShare: 0.6 share of companies; 0.26 in the reference market, allowed 0 to 1
            Default: read in the source. SRF Data 2017, 115 Swiss influencers: about 30 had more than half fake followers, most below a quarter. That companies do as influencers is an assumption.
          BuyingByQuality: -1 log odds; -0.5 in the reference market, allowed -5 to 5
            Default: an assumption. Companies with a weak product have more reason to dress up.

        """)]
    public async Task A_scenario_tells_what_differs_from_the_reference(string scenario, string text) =>
        Assert.Equal(text.ReplaceLineEndings("\n"), await Invocation.OutputOfAsync("scenarios", scenario));

    [Fact]
    public async Task The_reference_tells_every_knob_with_unit_range_and_source()
    {
        var text = await Invocation.OutputOfAsync("scenarios", "reference");
        Assert.All(Scenario.Reference.Knobs(), knob => Assert.Contains(
            FormattableString.Invariant($"\n  {knob.Name}: {knob.Default} {knob.Unit}, allowed {knob.Lower} to {knob.Upper}\n    Default: "),
            text, StringComparison.Ordinal));
        Assert.All(Scenario.Reference.Knobs(), knob => Assert.Contains(knob.Source + "\n", text, StringComparison.Ordinal));
        Assert.Contains("    Default: an assumption. ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\nPlatform ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_has_every_setting()
    {
        var document = JsonDocument.Parse(await Invocation.OutputOfAsync("scenarios", "bought-audience", "--json")).RootElement;
        var knobs = document.GetProperty("knobs").EnumerateArray().ToDictionary(knob => knob.GetProperty("name").GetString()!);
        Assert.Equal(Scenario.Reference.Knobs().Select(knob => knob.Name), knobs.Keys);
        Assert.Equal(-1, knobs["BuyingByQuality"].GetProperty("value").GetDouble());
        Assert.Equal("assumption", knobs["BuyingByQuality"].GetProperty("evidence").GetString());
        Assert.Equal("photo", document.GetProperty("platforms")[0].GetProperty("name").GetString());
        Assert.Equal("consumer-brands", document.GetProperty("segments")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_scenario_that_is_none_is_told_with_the_nearest() => Assert.StartsWith(
        "researchkit: There is no scenario 'purge-2019'. Nearest: purge-2014, purge-2018. There are: reference, ",
        await Invocation.ErrorOfAsync(2, "scenarios", "purge-2019"), StringComparison.Ordinal);
}
