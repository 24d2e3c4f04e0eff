using System.Globalization;
using Microsoft.Data.Analysis;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class FollowerTests
{
    private static readonly string[] Kinds = ["in-target", "off-target", "follow-back", "dormant", "bot"];
    private static readonly Market Market = Scenario.Reference.Generate("2026", 300);
    private static readonly DataFrame Sample = Market.SampleFollowers(20_000, columns: FollowerColumns.FeaturesAndNames).Frame();

    [Fact]
    public void A_profile_of_120_bots_and_300_people_has_exactly_these()
    {
        // As many as it takes, on top of none: effort and audience of this company are as they are.
        var company = Enumerable.Range(1, 300).First(id => Counts(Market, id, "photo") is [_, _, 0, _, > 0 and < 120] counts && counts[..4].Sum() < 300);
        var before = Counts(Market, company, "photo");
        var market = Market.Do(Intervention.AddBots(120 - (int)before[4]).OnlyFor(company))
            .Do(Intervention.AddInTargetFollowers(300 - (int)before[..4].Sum()).OnlyFor(company));
        var kinds = market.Followers(company).Frame()["kind"].Cast<string>().ToArray();
        Assert.Equal(420, kinds.Length);
        Assert.Equal(120, kinds.Count(kind => kind == "bot"));
    }

    [Fact]
    public void Each_profile_has_as_many_of_each_kind_as_its_row_says()
    {
        foreach (var (company, platform) in Enumerable.Range(1, 8).SelectMany(id => Market.Scenario.Platforms.Select(p => (id, p.Name))))
        {
            var table = Market.Followers(company, platform);
            var frame = table.Frame();
            var kinds = frame["kind"].Cast<string>().CountBy(kind => kind).ToDictionary();
            Assert.Equal(Counts(Market, company, platform), Kinds.Select(kind => (double)kinds.GetValueOrDefault(kind)));
            Assert.Equal(table.RowCount, frame.Rows.Count);
            Assert.Equal(Market.Values("followers@" + platform)[company - 1], frame.Rows.Count);
            Assert.Equal(table.Columns.Select(column => column.Name), frame.Columns.Select(column => column.Name));
        }
    }

    [Fact]
    public void Nobody_is_in_a_sample_twice_and_all_profiles_are_in_it_in_proportion()
    {
        var ids = Sample["profile_id"].Cast<long>().Zip(Sample["follower_id"].Cast<long>()).ToArray();
        Assert.Equal(20_000, ids.Length);
        Assert.Equal(20_000, ids.Distinct().Count());
        var step = 20_000 / Followers("photo").Sum();
        var drawn = ids.CountBy(id => id.First).ToDictionary();
        for (var company = 1; company <= Market.CompanyCount; company++)
            Assert.Equal(step * Followers("photo")[company - 1], drawn.GetValueOrDefault(100L * company + 1), 1.0);
    }

    [Fact]
    public void A_sample_larger_than_all_is_all_of_them() =>
        Assert.Equal(Followers("trade-press").Sum(), Market.SampleFollowers(100_000_000, "trade-press").RowCount);

    [Fact]
    public void Another_seed_draws_others() => Assert.NotEqual(
        Text(Market.SampleFollowers(50).Frame()["follower_id"]), Text(Market.SampleFollowers(50, seed: "other").Frame()["follower_id"]));

    [Fact]
    public void A_sampled_row_is_that_of_its_profile()
    {
        var company = (int)(Sample["profile_id"].Cast<long>().CountBy(id => id).MaxBy(pair => pair.Value).Key / 100);
        var all = Rows(Market.Followers(company, columns: FollowerColumns.FeaturesAndNames).Frame());
        var sampled = Rows(Sample).Where(row => row.StartsWith(FormattableString.Invariant($"{100 * company + 1},"), StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(sampled);
        Assert.Empty(sampled.Except(all));
    }

    [Fact]
    public void Columns_are_the_same_alone_and_with_others()
    {
        foreach (var which in new[] { FollowerColumns.Features, FollowerColumns.Names })
        {
            var alone = Market.SampleFollowers(20_000, columns: which).Frame();
            foreach (var column in alone.Columns)
                Assert.True(column.Cast<object>().SequenceEqual(Sample[column.Name].Cast<object>()), column.Name);
        }
        Assert.Equal(["profile_id", "follower_id", "handle", "name", "bio"], Market.Followers(1, columns: FollowerColumns.Names).Columns.Select(column => column.Name));
    }

    [Fact]
    public void Added_bots_leave_everybody_else_as_they_were()
    {
        var before = Rows(Market.Followers(3).Frame());
        var after = Rows(Market.Do(Intervention.AddBots(5000)).Followers(3).Frame());
        Assert.Equal(5000, after.Except(before).Count());
        Assert.Empty(before.Except(after));
        Assert.Equal(after.Length, Market.Do(Intervention.AddBots(5000)).Followers(3).Frame()["follower_id"].Cast<long>().Distinct().Count());
    }

    [Theory]
    [InlineData(1, "de-DE")]
    [InlineData(2, "tr-TR")]
    [InlineData(8, "ar-SA")]
    public void Threads_and_culture_change_nothing(int threads, string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new(culture);
        try
        {
            var market = Scenario.Reference.Generate("2026", 300, threads);
            var last = Rows(market.Followers(299, "short-message").Frame());
            Assert.Equal(Rows(Market.Followers(299, "short-message").Frame()), last);
            foreach (var column in market.SampleFollowers(20_000, columns: FollowerColumns.FeaturesAndNames).Frame().Columns)
                Assert.True(column.Cast<object>().SequenceEqual(Sample[column.Name].Cast<object>()), column.Name);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        Assert.StartsWith("There is no company 301; ids run from 1 to 300.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Market.Followers(301)).Message);
        Assert.StartsWith("There is no platform 'foto'. Nearest: photo.",
            Assert.Throws<ArgumentException>(() => Market.SampleFollowers(1, "foto")).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Market.SampleFollowers(0));
    }

    [Fact]
    public void Names_of_a_region_are_in_its_script_and_handles_in_small_letters()
    {
        var names = Sample["name"].Cast<string>().ToArray();
        var handles = Sample["handle"].Cast<string>().ToArray();
        var bios = Sample["bio"].Cast<string>().ToArray();
        for (var row = 0; row < handles.Length; row++)
        {
            Assert.Matches("^[a-z]+[0-9_a-z]*$", handles[row]);
            Assert.InRange(handles[row].Length, 2, 30);
            Assert.Equal((long)Sample["digits_in_handle"][row], handles[row].Count(char.IsAsciiDigit));
            Assert.Equal((long)Sample["has_bio"][row] == 1, bios[row] != "");
            var isArabic = (string)Sample["region"][row] == "middle-east";
            Assert.Equal(isArabic, names[row].All(letter => letter is ' ' || letter >= '\u0600' && letter < '\u0700' || letter is '\u200c'));
        }
        Assert.Contains(names, name => name.Contains('ü'));
    }

    [Fact]
    public void Handles_of_a_short_message_platform_are_short() => Assert.All(
        Market.SampleFollowers(2000, "short-message", columns: FollowerColumns.Names).Frame()["handle"].Cast<string>(),
        handle => Assert.InRange(handle.Length, 2, 15));

    private static ReadOnlySpan<double> FollowersSpan(string platform) => Market.Values("followers@" + platform);

    private static double[] Followers(string platform) => FollowersSpan(platform).ToArray();

    private static double[] Counts(Market market, int company, string platform) =>
    [
        .. new[] { "in_target", "off_target", "follow_back", "dormant", "bot" }
            .Select(kind => market.Values($"{kind}_followers@{platform}")[company - 1]),
    ];

    private static string[] Rows(DataFrame frame) =>
        [.. frame.Rows.Select(row => string.Join(',', row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))))];

    private static string Text(DataFrameColumn column) => string.Join(',', column.Cast<object>());
}
