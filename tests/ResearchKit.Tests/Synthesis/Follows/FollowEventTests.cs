using System.Globalization;
using Microsoft.Data.Analysis;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class FollowEventTests
{
    private static readonly Market Market = (Scenario.Reference with { FollowToolShare = 0.5, BuyingShare = 0.5, CampaignShare = 0.5 })
        .Generate("2026", 60);

    [Fact]
    public void Whoever_followed_and_did_not_leave_is_a_follower_at_the_end()
    {
        foreach (var company in Enumerable.Range(1, 20))
        {
            var followers = Market.Followers(company).Frame();
            var kinds = followers["follower_id"].Cast<long>().Zip(followers["kind"].Cast<string>()).ToDictionary(pair => pair.First, pair => pair.Second);
            var events = Events(Market, company);
            Assert.Equal(events.Length, events.Select(e => (e.Id, e.Action)).Distinct().Count());
            var gone = events.Where(e => e.Action == "unfollow").Select(e => e.Id).ToHashSet();
            Assert.DoesNotContain(gone, kinds.ContainsKey);
            foreach (var stayed in events.Where(e => e.Action == "follow" && !gone.Contains(e.Id)))
            {
                Assert.True(kinds.TryGetValue(stayed.Id, out var kind));
                Assert.Equal(kind == "follow-back", stayed.Source == "tool");
                Assert.True(kind == "bot" || stayed.Source != "bought");
                Assert.True(kind == "in-target" || stayed.Source != "campaign");
            }
            // In order of time, and nobody leaves before coming.
            Assert.Equal(events.OrderBy(e => e.Hour).Select(e => e.Hour), events.Select(e => e.Hour));
            foreach (var pair in events.GroupBy(e => e.Id).Where(group => group.Count() == 2))
                Assert.Equal(["follow", "unfollow"], pair.Select(e => e.Action));
        }
        Assert.Equal(["bought", "campaign", "imitation", "organic", "tool"],
            Enumerable.Range(1, 60).SelectMany(id => Events(Market, id)).Select(e => e.Source).Distinct().Order());
    }

    [Fact]
    public void One_way_ties_break_as_often_as_published()
    {
        // 51 days from the middle of the year: 50,000 ties or more, so a standard deviation of at most 0.0015.
        var market = Scenario.Reference.Generate("2026", 30).Do(Intervention.AddInTargetFollowers(50_000));
        Assert.Equal(0.1228, Broken(market, source => source != "tool", "in-target", "off-target"), 0.007);
    }

    [Fact]
    public void Mutual_ties_break_as_often_as_set()
    {
        var market = (Scenario.Reference with { FollowToolShare = 1, FollowToolFollows = 100_000, ToolFollowsADay = 300 }).Generate("2026", 30);
        Assert.Equal(0.053, Broken(market, source => source == "tool", "follow-back"), 0.01);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-14)]
    [InlineData(1e-11)]
    [InlineData(1e-8)]
    public void Where_hardly_anybody_leaves_nobody_does(double share) =>
        Assert.DoesNotContain(Events((Scenario.Reference with { UnfollowOneWay = share, UnfollowMutual = share }).Generate("2026", 3), 3),
            e => e.Action == "unfollow");

    private static double Broken(Market market, Func<string, bool> isOfKind, params string[] kinds)
    {
        var company = Enumerable.Range(1, 30).MaxBy(id => market.Values(kinds[0].Replace('-', '_') + "_followers")[id - 1]);
        var frame = market.Followers(company).Frame();
        var present = frame["follower_id"].Cast<long>().Zip(frame["kind"].Cast<string>()).Where(pair => kinds.Contains(pair.Second))
            .Select(pair => pair.First).ToHashSet();
        var events = Events(market, company).Where(e => isOfKind(e.Source)).ToArray();
        var came = events.Where(e => e.Action == "follow").ToDictionary(e => e.Id, e => e.Day);
        var left = events.Where(e => e.Action == "unfollow").ToDictionary(e => e.Id, e => e.Day);
        var ties = present.Concat(left.Keys).Where(id => came.GetValueOrDefault(id) <= 180 && left.GetValueOrDefault(id, 999) > 180).ToArray();
        return ties.Count(id => left.GetValueOrDefault(id, 999) <= 231) / (double)ties.Length;
    }

    [Fact]
    public void Bought_followers_come_within_days_of_the_purchase()
    {
        var days = Enumerable.Range(1, 60).Where(id => Market.Values("buys_followers")[id - 1] == 1)
            .Select(id => Events(Market, id).Where(e => e.Source == "bought").Select(e => e.Day).Distinct().Count()).ToArray();
        // Three purchases in three years, three days each, four by the calendar at most.
        Assert.All(days, count => Assert.InRange(count, 0, 12));
        Assert.Contains(days, count => count > 2);
    }

    [Fact]
    public void A_tool_brings_followers_no_faster_than_it_may_follow()
    {
        foreach (var company in Enumerable.Range(1, 60).Where(id => Market.Values("follow_back_followers")[id - 1] > 100))
        {
            // 150 a day, of whom 11 % follow back: five standard deviations of a Poisson count above.
            foreach (var (_, count) in Events(Market, company).Where(e => e.Source == "tool" && e.Action == "follow").CountBy(e => e.Day))
                Assert.InRange(count, 0, 16.5 + 5 * Math.Sqrt(16.5));
        }
    }

    [Fact]
    public void A_year_of_history_ends_at_the_displayed_count_and_the_purge_takes_whom_it_is_to_take()
    {
        foreach (var (company, platform) in new[] { (3, "photo"), (7, "photo"), (1, "short-message"), (5, "social-network") })
        {
            var followers = Market.Values("followers@" + platform)[company - 1];
            var history = Market.FollowerHistory(company, platform).Frame();
            if (followers == 0)
            {
                Assert.Equal(0, history.Rows.Count);
                continue;
            }
            long[] Column(string name) => [.. history[name].Cast<long>()];
            var (counts, follows, unfollows, purged) = (Column("displayed_count"), Column("follows"), Column("unfollows"), Column("purged_followers"));
            Assert.Equal(Enumerable.Range(1, 379).Select(day => (long)day), Column("day"));
            Assert.Equal(followers, counts[364]);
            for (var day = 1; day < counts.Length; day++)
                Assert.Equal(counts[day], counts[day - 1] + follows[day] - unfollows[day] - purged[day]);
            Assert.Equal(0, purged[..365].Sum());
            Assert.Equal(Market.Values("purged_followers@" + platform)[company - 1], purged[365..367].Sum());
            Assert.Equal(0, purged[367..].Sum());
            var events = Events(Market, company, platform);
            for (var day = 1; day <= 365; day++)
            {
                Assert.Equal(events.Count(e => e.Day == day && e.Action == "follow"), follows[day - 1]);
                Assert.Equal(events.Count(e => e.Day == day && e.Action == "unfollow"), unfollows[day - 1]);
            }
        }
        Assert.All(Market.Do(Intervention.HideCount()).FollowerHistory(3).Frame()["displayed_count"].Cast<long>(), count => Assert.Equal(0, count));
        Assert.Equal(3, Scenarios.Named("purge-2018").PurgeDays);
    }

    [Fact]
    public void Added_bots_change_nobody_elses_course()
    {
        var before = Events(Market, 4);
        var after = Events(Market.Do(Intervention.AddBots(300).OnlyFor(4)), 4);
        Assert.Empty(before.Except(after));
        Assert.All(after.Except(before), e => Assert.Contains(e.Source, new[] { "bought", "organic" }));
    }

    [Fact]
    public void Threads_and_market_size_change_nothing() =>
        Assert.Equal(Events(Market, 17), Events(Market.Scenario.Generate("2026", 17, threads: 1), 17));

    [Fact]
    public void Tables_hold_the_first_profiles_of_modest_size()
    {
        var small = Enumerable.Range(1, 60).Where(id => Market.Values("followers")[id - 1] is > 0 and <= 400).Take(5).Select(id => 100L * id + 1).ToArray();
        Assert.Equal(small, Market.Table("follower_history").Frame()["profile_id"].Cast<long>().Distinct());
        Assert.Subset(small.ToHashSet(), Market.Table("follow_events").Frame()["profile_id"].Cast<long>().ToHashSet());
        // They go into data/ beside the other tables, 300 kB in all.
        Assert.InRange(Text(Market.Table("follower_history").Frame()).Length, 1, 60_000);
        Assert.InRange(Text(Market.Table("follow_events").Frame()).Length, 1, 100_000);
        Assert.InRange(Text(Market.Table("followers").Frame()).Length, 1, 100_000);
    }

    private sealed record Event(long Id, long Day, long Hour, string Action, string Source);

    private static Event[] Events(Market market, int company, string? platform = null)
    {
        var frame = market.FollowEvents(company, platform).Frame();
        var (ids, days, hours) = (frame["follower_id"].Cast<long>().ToArray(), frame["day"].Cast<long>().ToArray(), frame["hour"].Cast<long>().ToArray());
        var (actions, sources) = (frame["action"].Cast<string>().ToArray(), frame["source"].Cast<string>().ToArray());
        return [.. ids.Select((id, row) => new Event(id, days[row], 24 * days[row] + hours[row], actions[row], sources[row]))];
    }

    private static string Text(DataFrame frame) => string.Join('\n', frame.Rows.Select(
        row => string.Join(',', row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))));
}
