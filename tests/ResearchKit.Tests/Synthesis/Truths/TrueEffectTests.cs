using System.Text.Json;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class TrueEffectTests
{
    private static readonly Market Market = Scenario.Reference.Generate("2026", 60);

    [Fact]
    public void An_effect_is_the_mean_difference_on_the_same_chance()
    {
        var effect = Market.Effect(Intervention.AddInTargetFollowers(100), "revenue");
        var changed = Market.Do(Intervention.AddInTargetFollowers(100)).Companies["revenue"].Cast<double>();
        var difference = changed.Zip(Market.Companies["revenue"].Cast<double>(), (with, without) => with - without).Average();
        Assert.Equal(difference, effect.Overall.Mean, 1e-6);
        Assert.Equal(("all", 60, "€ a year"), (effect.Overall.Group, effect.Overall.Companies, effect.Unit));
    }

    [Fact]
    public void Segments_average_to_the_whole()
    {
        var effect = Market.Effect(Intervention.SetEffort(10), "revenue");
        Assert.Equal(60, effect.BySegment.Sum(group => group.Companies));
        Assert.Equal(effect.Overall.Mean, effect.BySegment.Sum(group => group.Mean * group.Companies) / 60, 1e-6);
    }

    [Fact]
    public void A_segment_without_companies_is_left_out() =>
        Assert.Single(Scenario.Reference.Generate("2026", 1).Effect(Intervention.AddBots(1), "revenue").BySegment);

    // Followers of one company take none from another, so both readings of "the effect" have the same average.
    [Fact]
    public void One_at_a_time_and_all_at_once_agree_without_interference()
    {
        var intervention = Intervention.AddInTargetFollowers(100);
        var oneByOne = Enumerable.Range(1, 60).Average(id =>
        {
            var effect = Market.Effect(intervention.OnlyFor(id), "revenue");
            Assert.Equal((1, InterventionScope.OneCompanyOthersUnchanged), (effect.Overall.Companies, effect.Intervention.Scope));
            return effect.Overall.Mean;
        });
        var allAtOnce = Market.Effect(intervention, "revenue");
        Assert.Equal(InterventionScope.AllCompaniesAtOnce, allAtOnce.Intervention.Scope);
        Assert.Equal(allAtOnce.Overall.Mean, oneByOne, 1e-6);
    }

    [Fact]
    public void A_log_ratio_is_for_positive_outcomes()
    {
        var effect = Market.Effect(Intervention.AddInTargetFollowers(1000), "revenue", EffectScale.LogRatio);
        Assert.True(effect.Overall.Mean > 0);
        var thrown = Assert.Throws<ArgumentException>(
            () => Market.Effect(Intervention.AddBots(1), "viable", EffectScale.LogRatio));
        Assert.StartsWith("'viable' is 0 for some companies; a log ratio needs positive outcomes.", thrown.Message);
    }

    [Fact]
    public void What_happens_to_nobody_is_not_among_the_truths()
    {
        var absent = Scenario.Reference.Platforms[4] with { Presence = 0 };
        var market = (Scenario.Reference with { Platforms = [absent, Scenario.Reference.Platforms[0]] }).Generate("2026", 20);
        Assert.All(market.Truth.Effects, effect => Assert.Equal(MarketVariable.Effort, effect.Intervention.Variable));
        Assert.Contains("set", market.Truth.ToJson(), StringComparison.Ordinal);
        Assert.Equal(0, market.Effect(Intervention.AddBots(1, "video"), "revenue").Overall.Companies);
    }

    [Fact]
    public void Returns_of_followers_diminish()
    {
        var market = Scenario.Reference.Generate("2026");
        var first = market.Effect(Intervention.AddInTargetFollowers(100), "revenue").Overall.Mean;
        var second = market.Do(Intervention.AddInTargetFollowers(100))
            .Effect(Intervention.AddInTargetFollowers(100), "revenue").Overall.Mean;
        Assert.InRange(second, 0.3 * first, 0.9 * first);
    }

    [Fact]
    public void The_truth_is_written_with_provenance_and_full_precision()
    {
        using var truth = JsonDocument.Parse(Market.Truth.ToJson());
        var root = truth.RootElement;
        Assert.Equal(1, root.GetProperty("schemaVersion").GetInt32());
        Assert.Equal("2026", root.GetProperty("provenance").GetProperty("seed").GetString());
        Assert.Equal(
            "consumer-brands", root.GetProperty("provenance").GetProperty("segments")[0].GetProperty("name").GetString());
        Assert.Equal(9, root.GetProperty("effects").GetArrayLength());
        var first = root.GetProperty("effects")[0];
        var intervention = first.GetProperty("intervention");
        Assert.Equal("""{"variable":"bot_followers@photo","kind":"add","amount":1000,"companyId":null,"scope":"allCompaniesAtOnce"}""",
            JsonSerializer.Serialize(intervention));
        Assert.Equal("difference", first.GetProperty("scale").GetString());
        Assert.Equal(
            Market.Effect(Intervention.AddBots(1000), "revenue").Overall.Mean,
            first.GetProperty("overall").GetProperty("mean").GetDouble());
    }
}
