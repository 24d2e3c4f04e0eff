using System.Globalization;
using Microsoft.Data.Analysis;
using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class DetailTableTests
{
    private static readonly Market Market = Scenarios.Named("influencer-campaigns").Generate("2026", 120);
    private static readonly DataFrame Posts = Market.Table("posts").Frame();
    private static readonly DataFrame Sales = Market.Table("sales").Frame();
    private static readonly DataFrame Campaigns = Market.Table("campaigns").Frame();

    [Fact]
    public void Posts_agree_with_their_profiles()
    {
        var profiles = Market.Profiles;
        var (posts, comments, clicks) = (SumsBy(Posts, "profile_id", null), SumsBy(Posts, "profile_id", "comments"), SumsBy(Posts, "profile_id", "clicks"));
        for (var row = 0; row < profiles.Rows.Count; row++)
        {
            var id = (long)profiles["profile_id"][row];
            Assert.Equal((long)profiles["posts"][row], posts.GetValueOrDefault(id));
            Assert.Equal((long)profiles["comments"][row], comments.GetValueOrDefault(id));
            Assert.Equal((long)profiles["clicks"][row], clicks.GetValueOrDefault(id));
        }
        // Averages of single posts: unequal ones, so near only over all.
        var reached = SumsBy(Posts, "profile_id", "reach");
        var expected = Enumerable.Range(0, (int)profiles.Rows.Count)
            .Sum(row => (double)(long)profiles["posts"][row] * (long)profiles["reach"][row]);
        Assert.InRange(reached.Values.Sum() / expected, 0.9, 1.1);
    }

    [Fact]
    public void Sales_add_up_to_the_revenue_of_their_company()
    {
        var amounts = new Dictionary<(long, string), double>();
        var counts = new Dictionary<(long, string), int>();
        for (var row = 0; row < Sales.Rows.Count; row++)
        {
            var key = ((long)Sales["company_id"][row], (string)Sales["source"][row]);
            amounts[key] = amounts.GetValueOrDefault(key) + (double)Sales["amount"][row];
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        for (var i = 0; i < Market.CompanyCount; i++)
        {
            foreach (var (source, count, revenue) in new[] { ("direct", "direct_sales", "social_revenue"), ("referral", "referral_sales", "referral_revenue") })
            {
                var sales = Market.Values(count)[i];
                Assert.Equal(sales, counts.GetValueOrDefault((i + 1, source)));
                Assert.Equal(Market.Values(revenue)[i], amounts.GetValueOrDefault((i + 1, source)), 0.005 * (sales + 2));
            }
        }
    }

    [Fact]
    public void Each_campaign_has_one_chosen_influencer_by_its_rule()
    {
        var rows = Campaigns.Rows.Select(row => row.GetValues().ToDictionary(pair => pair.Key, pair => pair.Value)).ToArray();
        Assert.InRange(rows.Length / 5.0 / Market.CompanyCount, 0.3, 0.65);
        Assert.All(rows.GroupBy(row => (long)row["company_id"]), candidates =>
        {
            var chosen = Assert.Single(candidates, row => (long)row["chosen"] == 1);
            double Appeal(Dictionary<string, object> row) => (string)row["choice"] == "count"
                ? (long)row["influencer_followers"]
                : (long)row["influencer_likes"] / (double)(long)row["influencer_followers"];
            Assert.Equal(candidates.Max(Appeal), Appeal(chosen));
        });
        Assert.Contains(rows, row => (string)row["choice"] == "likes");
        Assert.All(rows, row => Assert.True((long)row["sales"] <= (long)row["registrations"] && (long)row["registrations"] <= (long)row["clicks"]
            && (long)row["clicks"] <= (long)row["in_target_reach"]));
    }

    [Theory]
    [InlineData("posts")]
    [InlineData("campaigns")]
    [InlineData("sales")]
    public void A_company_has_the_same_rows_in_a_smaller_market(string name)
    {
        var fewer = Scenarios.Named("influencer-campaigns").Generate("2026", 30, threads: 1).Table(name).Frame();
        var all = Market.Table(name).Frame();
        foreach (var column in fewer.Columns)
            Assert.Equal(column.Cast<object>(), all[column.Name].Cast<object>().Take((int)fewer.Rows.Count));
    }

    [Fact]
    public void Rows_change_only_where_their_causes_do()
    {
        var changed = Market.Do(Intervention.HideCount());
        Assert.Equal(Text(Posts), Text(changed.Table("posts").Frame()));
        Assert.NotEqual(Text(Sales), Text(changed.Table("sales").Frame()));
    }

    [Fact]
    public void What_is_shared_out_is_what_there_was()
    {
        Assert.Equal(1000, PostTable.Shared(1000, [1, 2, 0.5], RandomStream.FromSeed("a")).Sum());
        Assert.Equal([0, 7], PostTable.Shared(7, [0, 1], RandomStream.FromSeed("a")));
        // Each part is binomial: within five standard deviations.
        var parts = PostTable.Shared(1_000_000, [1, 1, 2], RandomStream.FromSeed("b"));
        Assert.InRange(parts[0], 250_000 - 5 * 433, 250_000 + 5 * 433);
        Assert.InRange(parts[2], 500_000 - 5 * 500, 500_000 + 5 * 500);
    }

    private static Dictionary<long, long> SumsBy(DataFrame frame, string key, string? column)
    {
        var sums = new Dictionary<long, long>();
        for (var row = 0; row < frame.Rows.Count; row++)
        {
            var id = (long)frame[key][row];
            sums[id] = sums.GetValueOrDefault(id) + (column is null ? 1 : (long)frame[column][row]);
        }
        return sums;
    }

    private static string Text(DataFrame frame) => string.Join('\n', frame.Columns.Select(
        column => string.Join(',', column.Cast<object>().Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))));
}
