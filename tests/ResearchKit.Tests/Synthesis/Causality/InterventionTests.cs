using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class InterventionTests
{
    private static readonly Market Market = Scenario.Reference.Generate("2026", 4100);

    public static TheoryData<Intervention> Interventions =>
    [
        Intervention.AddBots(1000),
        Intervention.AddInTargetFollowers(100),
        Intervention.AddInTargetFollowers(100, "video"),
        Intervention.SetEffort(10),
        Intervention.MoveEffort("photo", "trade-press", 0.5),
        Intervention.MoveEffort("trade-press", "photo"),
        Intervention.HideCount(),
        Intervention.Purge("short-message", 0.4),
        Intervention.SwitchOffFollowForFollow(),
        Intervention.SetStealth(StealthPolicy.Quiet),
        Intervention.SetStealth(StealthPolicy.Public),
    ];

    [Theory]
    [MemberData(nameof(Interventions))]
    public void Only_descendants_change_and_reused_columns_are_those_generated_anew(Intervention intervention)
    {
        var changed = Market.Do(intervention);
        var all = changed.Solve([.. Market.Graph.Variables], 0, changed.BlockCount);
        var anew = Anew([intervention]);
        var reached = intervention.ChangedVariables
            .SelectMany(variable => Market.Graph.Descendants(variable).Append(variable)).ToHashSet();
        foreach (var variable in Market.Graph.Variables)
        {
            Assert.True(all[variable].AsSpan().SequenceEqual(anew[variable]), variable);
            Assert.True(reached.Contains(variable) || Market.Values(variable).SequenceEqual(anew[variable]), variable);
        }
        Assert.All(intervention.ChangedVariables, variable => Assert.False(Market.Values(variable).SequenceEqual(anew[variable])));
        Assert.False(Market.Values("revenue").SequenceEqual(changed.Values("revenue")));
    }

    // The same model solved from nothing, with the interventions in place from the start.
    private static IReadOnlyDictionary<string, double[]> Anew(Intervention[] interventions) =>
        new Solver(MarketModel.Of(Scenario.Reference), RandomStream.FromSeed("2026").Fork("companies"), 4100, interventions, -1)
            .Solve([.. Market.Graph.Variables], new Dictionary<string, double[]>());

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
    public void More_effort_of_one_company_never_costs_it_a_follower()
    {
        var (less, more) = (Market.Do(Intervention.SetEffort(2).OnlyFor(7)), Market.Do(Intervention.SetEffort(60).OnlyFor(7)));
        foreach (var variable in new[] { "in_target_followers", "off_target_followers", "bot_followers", "social_revenue" })
            Assert.True(less.Values(variable)[6] < more.Values(variable)[6], variable);
        Assert.True(less.Values("product_effort")[6] > more.Values("product_effort")[6]);
    }

    [Fact]
    public void More_effort_of_all_makes_attention_scarcer_than_more_effort_of_one()
    {
        var (one, all) = (Market.Do(Intervention.SetEffort(60).OnlyFor(7)), Market.Do(Intervention.SetEffort(60)));
        Assert.Equal(one.Values("effort@photo")[6], all.Values("effort@photo")[6]);
        Assert.Equal(Market.Values("rival_effort@photo")[6], one.Values("rival_effort@photo")[6]);
        Assert.True(all.Values("rival_effort@photo")[6] > one.Values("rival_effort@photo")[6]);
        Assert.True(all.Values("attention")[6] < one.Values("attention")[6]);
    }

    [Fact]
    public void Moving_effort_takes_as_much_as_it_gives_and_opens_an_account()
    {
        var changed = Market.Do(Intervention.MoveEffort("photo", "trade-press", 0.25));
        for (var i = 0; i < Market.CompanyCount; i++)
        {
            var moved = 0.25 * Market.Values("effort_share@photo")[i];
            // Shares are recorded with four decimals, and rounded after they are moved.
            Assert.Equal(Market.Values("effort_share@photo")[i] - moved, changed.Values("effort_share@photo")[i], 1e-4);
            Assert.Equal(Market.Values("effort_share@trade-press")[i] + moved, changed.Values("effort_share@trade-press")[i], 2e-4);
            Assert.True(changed.Values("effort_share@trade-press")[i] == 0 || changed.Values("attention@trade-press")[i] > 0);
        }
        Assert.InRange(
            changed.Profiles["platform"].Cast<string>().Count(platform => platform == "trade-press"),
            0.99 * Market.CompanyCount, Market.CompanyCount);
    }

    [Fact]
    public void What_is_moved_on_is_what_was_moved_there()
    {
        var there = Market.Do(Intervention.MoveEffort("photo", "video"));
        var andOn = there.Do(Intervention.MoveEffort("video", "photo", 0.5));
        for (var i = 0; i < Market.CompanyCount; i++)
        {
            Assert.Equal(0, there.Values("effort_share@photo")[i]);
            Assert.Equal(0.5 * there.Values("effort_share@video")[i], andOn.Values("effort_share@photo")[i], 1e-4);
        }
    }

    [Fact]
    public void Nobody_is_added_to_a_profile_that_is_not_there()
    {
        var changed = Market.Do(Intervention.AddBots(10, "video"));
        for (var i = 0; i < Market.CompanyCount; i++)
        {
            var added = Market.Values("present@video")[i] == 1 ? 10 : 0;
            Assert.Equal(Market.Values("bot_followers@video")[i] + added, changed.Values("bot_followers@video")[i]);
        }
        var effect = Market.Effect(Intervention.AddBots(10, "video"), "followers@video");
        Assert.Equal((10.0, Market.Values("present@video").ToArray().Sum()), (effect.Overall.Mean, (double)effect.Overall.Companies));
    }

    [Fact]
    public void A_hidden_count_sells_less_and_leaves_the_followers_alone()
    {
        var changed = Market.Do(Intervention.HideCount());
        Assert.All(changed.Values("displayed_count").ToArray(), count => Assert.Equal(0, count));
        Assert.True(Market.Values("followers").SequenceEqual(changed.Values("followers")));
        Assert.True(changed.Values("revenue").ToArray().Sum() < Market.Values("revenue").ToArray().Sum());
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
        Assert.Throws<ArgumentOutOfRangeException>(() => Intervention.Purge("photo", 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Intervention.MoveEffort("photo", "video", 0));
        var same = Assert.Throws<ArgumentException>(() => Intervention.MoveEffort("photo", "photo"));
        Assert.StartsWith("Effort cannot be moved from 'photo' to itself.", same.Message);
        var nowhere = Assert.Throws<ArgumentException>(() => Market.Do(Intervention.HideCount("vidio")));
        Assert.StartsWith("There is no platform 'vidio'. Nearest: video. There are: photo, short-message, ", nowhere.Message);
        var hours = Assert.Throws<ArgumentOutOfRangeException>(() => Intervention.SetEffort(169));
        Assert.StartsWith("hoursAWeek is 169; it must be between 0 and 168 (hours a week).", hours.Message);
        var nobody = Assert.Throws<ArgumentOutOfRangeException>(() => Market.Do(Intervention.AddBots(1).OnlyFor(4101)));
        Assert.StartsWith("There is no company 4101; ids run from 1 to 4100.", nobody.Message);
    }

    [Fact]
    public void The_graph_lists_what_a_change_can_reach()
    {
        Assert.Equal(
            ["displayed_count@photo", "followers@photo", "likes@photo"],
            Market.Graph.Descendants("bot_followers@photo").Where(variable => variable.Contains('@')).Order().Except(
                ["clicks@photo", "comments@photo", "purged_followers@photo", "social_revenue@photo"]));
        Assert.Empty(Market.Graph.Descendants("viable"));
        Assert.Equal(
            ["AttentionByEffort"],
            Market.Graph.Edges.Single(edge => (edge.Cause, edge.Effect) == ("effort@video", "attention@video")).Knobs);
        var thrown = Assert.Throws<ArgumentException>(() => Market.Graph.Descendants("efort"));
        Assert.StartsWith("There is no variable 'efort'. Nearest: effort.", thrown.Message);
    }
}
