using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class InterventionTests
{
    private static readonly Market Market = Scenario.Reference.Generate("2026", 5000);

    public static TheoryData<Intervention> Interventions =>
        [Intervention.AddBots(1000), Intervention.AddInTargetFollowers(100), Intervention.SetEffort(10)];

    [Theory]
    [MemberData(nameof(Interventions))]
    public void Only_descendants_change(Intervention intervention)
    {
        var changed = Market.Do(intervention);
        var descendants = Market.Graph.Descendants(intervention.Variable);
        foreach (var variable in Market.Graph.Variables.Where(v => v != intervention.Variable && !descendants.Contains(v)))
            Assert.True(Market.Values(variable).SequenceEqual(changed.Values(variable)), variable);
        Assert.False(Market.Values(intervention.Variable).SequenceEqual(changed.Values(intervention.Variable)));
        Assert.False(Market.Values("revenue").SequenceEqual(changed.Values("revenue")));
    }

    [Theory]
    [MemberData(nameof(Interventions))]
    public void Reusing_columns_gives_what_generating_all_anew_gives(Intervention intervention)
    {
        // The same model solved from nothing, with the intervention in place from the start.
        var anew = MarketModel.Of(Scenario.Reference).Solve(
            RandomStream.FromSeed("2026").Fork("companies"), 5000, new Dictionary<string, double[]>(), [intervention], -1);
        var changed = Market.Do(intervention);
        foreach (var variable in Market.Graph.Variables)
            Assert.True(changed.Values(variable).SequenceEqual(anew[variable]), variable);
    }

    [Fact]
    public void Bots_raise_the_displayed_count_and_nothing_else_among_followers()
    {
        var changed = Market.Do(Intervention.AddBots(1000));
        for (var i = 0; i < Market.CompanyCount; i++)
            Assert.Equal(Market.Values("followers")[i] + 1000, changed.Values("followers")[i]);
        Assert.True(Market.Values("in_target_followers").SequenceEqual(changed.Values("in_target_followers")));
    }

    [Fact]
    public void Without_social_proof_bots_do_nothing_to_revenue()
    {
        var market = (Scenario.Reference with { SocialProof = 0 }).Generate("2026");
        Assert.True(market.Values("revenue").SequenceEqual(market.Do(Intervention.AddBots(100_000)).Values("revenue")));
    }

    [Fact]
    public void More_effort_never_costs_anybody_a_follower_or_a_cent()
    {
        var (less, more) = (Market.Do(Intervention.SetEffort(2)), Market.Do(Intervention.SetEffort(6)));
        foreach (var variable in new[] { "in_target_followers", "off_target_followers", "bot_followers", "revenue" })
        {
            for (var i = 0; i < Market.CompanyCount; i++)
                Assert.True(less.Values(variable)[i] <= more.Values(variable)[i], variable);
        }
    }

    [Fact]
    public void One_company_can_change_while_all_others_stay()
    {
        var changed = Market.Do(Intervention.AddInTargetFollowers(50).OnlyFor(4097));
        for (var i = 0; i < Market.CompanyCount; i++)
        {
            var added = i == 4096 ? 50 : 0;
            Assert.Equal(Market.Values("followers")[i] + added, changed.Values("followers")[i]);
        }
    }

    [Fact]
    public void Interventions_add_up_in_order()
    {
        var changed = Market.Do(Intervention.SetEffort(3)).Do(Intervention.SetEffort(8)).Do(Intervention.AddBots(5)).Do(Intervention.AddBots(7));
        Assert.Equal(8, changed.Values("effort")[0]);
        var bots = Market.Do(Intervention.SetEffort(8)).Values("bot_followers")[0];
        Assert.Equal(bots + 12, changed.Values("bot_followers")[0]);
        Assert.Equal(
            ["set effort to 3.0 hours a week", "set effort to 8.0 hours a week", "add 5 bots", "add 7 bots"],
            changed.Provenance.Interventions);
    }

    [Fact]
    public void Amounts_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Intervention.AddBots(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Intervention.AddInTargetFollowers(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Intervention.AddBots(1).OnlyFor(0));
        var hours = Assert.Throws<ArgumentOutOfRangeException>(() => Intervention.SetEffort(169));
        Assert.StartsWith("hoursAWeek is 169; it must be between 0 and 168 (hours a week).", hours.Message);
        var nobody = Assert.Throws<ArgumentOutOfRangeException>(() => Market.Do(Intervention.AddBots(1).OnlyFor(5001)));
        Assert.StartsWith("There is no company 5001; ids run from 1 to 5000.", nobody.Message);
    }

    [Fact]
    public void The_graph_lists_what_a_change_can_reach()
    {
        Assert.Equal(
            ["followers", "revenue", "social_revenue", "viable"], Market.Graph.Descendants("bot_followers").Order());
        Assert.Empty(Market.Graph.Descendants("viable"));
        Assert.Contains(new CausalEdge("effort", "attention"), Market.Graph.Edges);
        var thrown = Assert.Throws<ArgumentException>(() => Market.Graph.Descendants("efort"));
        Assert.StartsWith("There is no variable 'efort'. Nearest: effort.", thrown.Message);
    }
}
