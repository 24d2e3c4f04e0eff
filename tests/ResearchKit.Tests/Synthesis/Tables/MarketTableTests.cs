using System.Globalization;
using Microsoft.Data.Analysis;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class MarketTableTests
{
    // Over two batches of profiles.
    private static readonly Market Market = Scenario.Reference.Generate("2026", 9000);

    // Few companies, whose posts are more than a batch all the same.
    private static readonly Market Small = Scenarios.Named("influencer-campaigns").Generate("2026", 400);

    public static TheoryData<string> Names => [.. Market.Tables.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_has_the_described_columns_and_rows(string name)
    {
        var table = Small.Table(name);
        var frame = table.Frame();
        Assert.Equal(table.Columns.Select(column => column.Name), frame.Columns.Select(column => column.Name));
        Assert.Equal(table.RowCount, frame.Rows.Count);
        Assert.NotEmpty(table.Description);
        Assert.All(table.Columns, column => Assert.NotEmpty(column.Description));
        Assert.Equal(table.Columns.Count, table.Columns.Select(column => column.Name).Distinct().Count());
    }

    [Fact]
    public void A_table_shows_what_it_holds_and_how_to_have_its_rows()
    {
        var text = Scenario.Reference.Generate("2026", 3).Followers(3).ToString().Split('\n');
        Assert.StartsWith("followers: A row is an account", text[0], StringComparison.Ordinal);
        Assert.EndsWith("Its rows are those of Frame().", text[0], StringComparison.Ordinal);
        Assert.Contains(text, line => line.StartsWith("following ", StringComparison.Ordinal) && line.Contains("accounts", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_come_in_the_order_in_which_they_refer_to_one_another() => Assert.Equal(
        ["platforms", "segments", "companies", "profiles", "posts", "campaigns", "sales", "follow_events", "follower_history", "followers"],
        Market.Tables.Select(table => table.Name));

    [Fact]
    public void More_than_a_batch_of_profiles_comes_in_pieces()
    {
        var batches = Market.Table("profiles").Batches().ToArray();
        Assert.Equal(2, batches.Length);
        foreach (var column in Market.Profiles.Columns)
            Assert.True(column.Cast<object>().SequenceEqual(batches.SelectMany(batch => batch[column.Name].Cast<object>())), column.Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Batches_are_the_table_in_pieces(string name)
    {
        var table = Small.Table(name);
        var frame = table.Frame();
        var batches = table.Batches().ToArray();
        Assert.All(batches, batch => Assert.InRange(batch.Rows.Count, 0, MarketTable.MostRowsOfBatch));
        foreach (var column in frame.Columns)
            Assert.True(column.Cast<object>().SequenceEqual(batches.SelectMany(batch => batch[column.Name].Cast<object>())), column.Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_lie_in_the_described_range_at_the_described_precision(string name)
    {
        var table = Small.Table(name);
        var frame = table.Frame();
        foreach (var column in table.Columns)
        {
            var values = frame[column.Name];
            Assert.Equal(0, values.NullCount);
            Assert.IsType(column.Decimals switch { null => typeof(StringDataFrameColumn), 0 => typeof(Int64DataFrameColumn), _ => typeof(DoubleDataFrameColumn) }, values);
            if (column.Decimals is not { } decimals)
                continue;
            foreach (var value in values.Cast<object>().Select(value => Convert.ToDouble(value, CultureInfo.InvariantCulture)))
            {
                if (!(value >= (column.Lower ?? double.MinValue) && value <= (column.Upper ?? double.MaxValue) && Math.Round(value, decimals) == value))
                    Assert.Fail(FormattableString.Invariant($"{column.Name}: {value} is not in {column.Lower} to {column.Upper} with {decimals} decimals."));
            }
        }
    }

    [Fact]
    public void Profiles_are_those_with_an_account_company_by_company()
    {
        var profiles = Market.Profiles;
        var ids = profiles["profile_id"].Cast<long>().ToArray();
        Assert.Equal(ids.Order(), ids);
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(Market.Scenario.Platforms.Sum(platform => Market.Values("present@" + platform.Name).ToArray().Sum()), ids.Length);
        var row = Array.IndexOf(ids, 100 * 8500 + 1);
        Assert.Equal((8500L, "photo"), (profiles["company_id"][row], profiles["platform"][row]));
        foreach (var variable in new[] { "attention", "followers", "likes", "social_revenue" })
            Assert.Equal(Market.Values(variable + "@photo")[8499], Convert.ToDouble(profiles[variable][row], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Profiles_add_up_to_their_companies()
    {
        var sums = new Dictionary<long, (double Shares, double Followers, double Revenue)>();
        foreach (var row in Market.Profiles.Rows.Select(row => row.GetValues().ToDictionary(pair => pair.Key, pair => pair.Value)).Take(5000))
        {
            var sum = sums.GetValueOrDefault((long)row["company_id"]);
            sums[(long)row["company_id"]] = (sum.Shares + (double)row["effort_share"], sum.Followers + (long)row["followers"],
                sum.Revenue + (double)row["social_revenue"]);
        }
        // The last company may have been cut.
        foreach (var (company, sum) in sums.Where(pair => pair.Key < sums.Keys.Max()))
        {
            Assert.Equal(1, sum.Shares, 5e-4);
            Assert.Equal(Market.Values("total_followers")[(int)company - 1], sum.Followers);
            Assert.Equal(Market.Values("social_revenue")[(int)company - 1], sum.Revenue, 0.05);
        }
    }

    [Fact]
    public void Tables_of_settings_tell_the_settings()
    {
        Assert.Equal(Market.Scenario.Platforms.Select(platform => platform.Name), Market.Table("platforms").Frame()["platform"].Cast<string>());
        Assert.Equal(
            Market.Scenario.Segments.Select(segment => segment.PenetrationOn(Market.Scenario.Platforms[3])),
            Market.Table("segments").Frame()["penetration_professional_network"].Cast<double>());
    }

    [Fact]
    public void An_unknown_table_is_answered_with_the_nearest()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Market.Table("profile"));
        Assert.StartsWith("There is no table 'profile'. Nearest: profiles.", thrown.Message);
    }

    [Fact]
    public void Another_platform_changes_no_other_but_in_what_it_takes_from_them()
    {
        var fewer = (Scenario.Reference with { Platforms = [.. Scenario.Reference.Platforms.SkipLast(1)] }).Generate("2026", 500);
        // Effort is split over one more; until then nothing is shared.
        foreach (var variable in new[] { "present@video", "effort_weight@video", "present@photo", "effort", "product_quality", "buys_followers" })
            Assert.True(Market.Values(variable)[..500].SequenceEqual(fewer.Values(variable)), variable);
    }
}
