using Microsoft.Data.Analysis;
using ResearchKit.Data;
using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

/// <summary>
/// Published facts on accounts of people and fakes. The tolerance of AUCs, 0.02, was set before anything was drawn; medians 5 %,
/// other quantiles of a count 10 %, of ratios 20 %, shares 0.01 and rank correlations 0.08 after the loadings had been chosen.
/// 20,000 accounts of each sort: standard deviations of shares at most 0.0035, of AUCs 0.003, of log quantiles in the tail 0.03.
/// </summary>
public class AccountCalibrationTests
{
    private const int Each = 20_000;

    private static readonly Lazy<Accounts> Photo = new(() => Accounts.On("photo"));
    private static readonly Lazy<Accounts> ShortMessage = new(() => Accounts.On("short-message"));

    // SRF Data 2017, 877 real and 98 fake followers.
    [Theory]
    [InlineData("followers", false, 0.5, 421, 0.05)]
    [InlineData("followers", false, 0.75, 1382, 0.1)]
    [InlineData("followers", false, 0.95, 10299, 0.1)]
    [InlineData("following", false, 0.5, 604, 0.05)]
    [InlineData("following", true, 0.5, 2096, 0.05)]
    [InlineData("posts", false, 0.5, 74, 0.05)]
    [InlineData("posts", true, 0.5, 1, 0.0)]
    [InlineData("following_per_follower", false, 0.25, 0.67, 0.2)]
    [InlineData("following_per_follower", false, 0.5, 1.70, 0.2)]
    [InlineData("following_per_follower", false, 0.75, 3.7, 0.2)]
    [InlineData("following_per_follower", true, 0.25, 5.6, 0.2)]
    [InlineData("following_per_follower", true, 0.5, 15.7, 0.2)]
    [InlineData("following_per_follower", true, 0.75, 42.8, 0.2)]
    public void Counts_of_photo_accounts_have_the_published_quantiles(string count, bool isBot, double probability, double value, double tolerance) =>
        Assert.Equal(value, Photo.Value.Quantile(count, isBot, probability), tolerance * value);

    // Cresci et al. 2015, E13 and INT.
    [Theory]
    [InlineData("followers", false, 0.5, 102, 0.05)]
    [InlineData("followers", false, 0.95, 1228, 0.1)]
    [InlineData("following", false, 0.5, 226, 0.05)]
    [InlineData("following", true, 0.5, 344, 0.05)]
    [InlineData("posts", false, 0.5, 992, 0.05)]
    [InlineData("posts", true, 0.5, 36, 0.05)]
    [InlineData("followers_per_following", false, 0.5, 0.446, 0.2)]
    [InlineData("followers_per_following", true, 0.5, 0.044, 0.2)]
    public void Counts_of_short_message_accounts_have_the_published_quantiles(string count, bool isBot, double probability, double value, double tolerance) =>
        Assert.Equal(value, ShortMessage.Value.Quantile(count, isBot, probability), tolerance * value);

    [Theory]
    [InlineData("has_picture", 0.994, 0.929)]
    [InlineData("is_private", 0.208, 0.306)]
    [InlineData("has_digits", 0.174, 0.459)]
    [InlineData("no_posts", 0.050, 0.337)]
    public void Shares_of_photo_accounts_are_as_published(string share, double people, double bots)
    {
        Assert.Equal(people, Photo.Value.Column(share, false).Average(), 0.01);
        Assert.Equal(bots, Photo.Value.Column(share, true).Average(), 0.01);
    }

    [Theory]
    [InlineData("has_digits", 0.218, 0.036)]
    [InlineData("has_picture", 0.997, 0.997)]
    [InlineData("has_bio", 0.988, 0.811)]
    [InlineData("has_url", 0.313, 0)]
    public void Shares_of_short_message_accounts_are_as_published(string share, double people, double bots)
    {
        Assert.Equal(people, ShortMessage.Value.Column(share, false).Average(), 0.01);
        Assert.Equal(bots, ShortMessage.Value.Column(share, true).Average(), 0.01);
    }

    [Fact]
    public void Single_features_tell_bots_as_well_as_published()
    {
        Assert.Equal(0.866, Photo.Value.Auc("following_per_follower"), 0.02);
        Assert.Equal(0.919, Photo.Value.Auc("following_per_post"), 0.02);
        Assert.Equal(0.9945, 1 - ShortMessage.Value.Auc("followers_per_following"), 0.02);
    }

    [Fact]
    public void Counts_of_an_account_go_together_as_published()
    {
        // Rank correlations of the 877 labelled real accounts: 0.63, 0.62, 0.45, private with followers −0.31.
        Assert.Equal(0.63, Photo.Value.Rho("posts", "followers"), 0.08);
        Assert.Equal(0.62, Photo.Value.Rho("following", "followers"), 0.08);
        Assert.Equal(0.45, Photo.Value.Rho("posts", "following"), 0.08);
        Assert.Equal(-0.31, Photo.Value.Rho("is_private", "followers"), 0.08);
    }

    [Fact]
    public void Nobody_follows_more_than_the_platform_allows_nor_was_last_active_before_the_account_was_there()
    {
        Assert.Equal(7500, Photo.Value.Column("following", true).Max());
        foreach (var isBot in new[] { true, false })
            Assert.All(Photo.Value.Column("last_activity", isBot).Zip(Photo.Value.Column("account_age", isBot)), pair => Assert.True(pair.First <= pair.Second));
        // Age of people and of bought accounts when they were collected: 1,378 and 939 days (Cresci et al. 2015).
        Assert.Equal(1378, ShortMessage.Value.Column("account_age", false).Average(), 0.03 * 1378);
        Assert.Equal(939, ShortMessage.Value.Column("account_age", true).Average(), 0.03 * 939);
    }

    private sealed class Accounts(DataFrame frame)
    {
        private readonly bool[] _isBot = [.. frame["kind"].Cast<string>().Select(kind => kind == "bot")];

        internal static Accounts On(string platform)
        {
            var market = Scenario.Reference.Generate("2026", 30)
                .Do(Intervention.AddBots(Each, platform)).Do(Intervention.AddInTargetFollowers(Each, platform));
            var company = Enumerable.Range(1, 30).First(id => market.Values("present@" + platform)[id - 1] == 1);
            return new(market.Followers(company, platform).Frame());
        }

        internal double[] Column(string name, bool isBot)
        {
            double[] Of(string column) => [.. frame.Numbers(column).ToArray().Where((_, row) => _isBot[row] == isBot)];
            double[] Ratio(string a, string b) => [.. Of(a).Zip(Of(b), (x, y) => x / (y + 1))];
            return name switch
            {
                "following_per_follower" => Ratio("following", "followers"),
                "followers_per_following" => Ratio("followers", "following"),
                "following_per_post" => Ratio("following", "posts"),
                "has_digits" => [.. Of("digits_in_handle").Select(digits => digits > 0 ? 1.0 : 0)],
                "no_posts" => [.. Of("posts").Select(posts => posts == 0 ? 1.0 : 0)],
                _ => Of(name),
            };
        }

        internal double Quantile(string name, bool isBot, double probability)
        {
            var values = Column(name, isBot);
            Array.Sort(values);
            return values[(int)(probability * values.Length)];
        }

        internal double Auc(string name)
        {
            var (people, bots) = (Column(name, false), Column(name, true));
            return RocCurve.Of([.. people, .. bots], [.. people.Select(_ => 0.0), .. bots.Select(_ => 1.0)]).Area.Value;
        }

        internal double Rho(string x, string y) => Correlation.Spearman(Column(x, false), Column(y, false)).Value;
    }
}
