using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

/// <summary>Whether the graph says the truth about what each setting governs: turn one and see what moves.</summary>
public class KnobsOnArrowsTests
{
    private const int Companies = 400;

    private static readonly Scenario Small = Scenario.Reference with
    {
        Platforms = [Scenario.Reference.Platforms[0], Scenario.Reference.Platforms[3]],
        BuyingShare = 0.5,
        FollowToolShare = 0.5,
        ProprietaryShare = 0.5,
    };

    private static readonly IReadOnlyDictionary<string, double[]> Before = Solve(Small);

    // Settings of rows that are drawn beside the causal model.
    private static readonly string[] OfRows =
    [
        "UnfollowOneWay", "UnfollowMutual", "YearsOnline", "ImitationShare", "CampaignFollowers", "ToolFollowsADay", "Purchases",
        "DeliveryDays", "PurgeDays",
        "CampaignShare", "ChoiceByCount", "InfluencerFollowers", "InfluencerFollowersSpread", "CampaignFee", "CampaignFeeElasticity",
    ];

    [Fact]
    public void A_setting_moves_what_the_graph_says_and_nothing_else() =>
        Assert.All(Small.Knobs().Where(knob => !OfRows.Contains(knob.Name)), knob =>
        {
            var value = knob.Value == knob.Upper ? (knob.Value + knob.Lower) / 2 : Math.Min(knob.Upper, 1.5 * knob.Value + 0.1);
            var turned = Small with { };
            typeof(Scenario).GetProperty(knob.Name)!.SetValue(turned, value);
            var after = Solve(turned);
            var graph = MarketModel.Of(Small).Graph;
            var governed = graph.Edges.Where(edge => edge.Knobs.Contains(knob.Name)).Select(edge => edge.Effect)
                .Concat(graph.Nodes.Where(node => node.Knobs.Contains(knob.Name)).Select(node => node.Name)).Distinct().ToArray();
            Assert.NotEmpty(governed);
            Assert.Contains(governed, variable => !Before[variable].SequenceEqual(after[variable]));
            var reached = governed.SelectMany(variable => graph.Descendants(variable).Append(variable)).ToHashSet();
            Assert.All(graph.Variables.Where(variable => !reached.Contains(variable)),
                variable => Assert.True(Before[variable].SequenceEqual(after[variable]), $"{knob.Name} moves {variable}"));
        });

    [Fact]
    public void Settings_on_arrows_exist()
    {
        var graph = MarketModel.Of(Scenario.Reference).Graph;
        foreach (var knob in graph.Edges.SelectMany(edge => edge.Knobs).Concat(graph.Nodes.SelectMany(node => node.Knobs)).Distinct())
        {
            var parts = knob.Split('.');
            var owner = parts.Length == 1 ? typeof(Scenario) : parts[0] == "Platform" ? typeof(Platform) : typeof(ResearchKit.Synthesis.Segment);
            Assert.True(owner.GetProperty(parts[^1]) is not null, knob);
        }
    }

    private static IReadOnlyDictionary<string, double[]> Solve(Scenario scenario)
    {
        var model = MarketModel.Of(scenario);
        return new Solver(model, RandomStream.FromSeed("knobs"), Companies, [], 1)
            .Solve([.. model.Graph.Variables], new Dictionary<string, double[]>());
    }
}
