using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class CountQuantilesTests
{
    [Theory]
    [InlineData(-0.6744897501960817, 30)]
    [InlineData(0, 100)]
    [InlineData(0.6744897501960817, 1000)]
    public void Quantiles_are_those_that_were_given(double score, long value)
    {
        var count = new CountQuantiles([0.25, 0.5, 0.75], [30, 100, 1000]);
        Assert.Equal(value, CountQuantiles.At(count.ByScore, 0, score));
    }

    [Fact]
    public void Beyond_the_given_ones_logarithms_go_on_in_a_line_up_to_the_largest()
    {
        // A line through ln(1 + 99) at 0 and ln(1 + 9999) at 1 reaches 1 + 999,999 at 2, and ln(1 + 0) at −1.
        var count = new CountQuantiles([0.5, 0.8413447460685429], [99, 9999], 0, 500_000);
        Assert.Equal(500_000, CountQuantiles.At(count.ByScore, 0, 2));
        Assert.Equal(99_999, CountQuantiles.At(count.ByScore, 0, 1.5), 100.0);
        Assert.Equal(0, CountQuantiles.At(count.ByScore, 0, -1));
        Assert.Equal(0, CountQuantiles.At(count.ByScore, 0, -40));
    }

    [Fact]
    public void What_is_no_distribution_is_refused()
    {
        Assert.StartsWith("At least two probabilities with a value each are needed; got 1 and 1.",
            Assert.Throws<ArgumentException>(() => new CountQuantiles([0.5], [1])).Message);
        Assert.StartsWith("Quantiles must rise; got 5 at 0.5 after 7 at 0.25.",
            Assert.Throws<ArgumentException>(() => new CountQuantiles([0.25, 0.5], [7, 5])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CountQuantiles([0.25, 1], [5, 7]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CountQuantiles([0.25, 0.5], [-1, 7]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CountQuantiles([0.25, 0.5], [1, double.NaN]));
        Assert.StartsWith("loading is 2; it must be between -1 and 1 (correlation).",
            Assert.Throws<ArgumentOutOfRangeException>(() => new CountQuantiles([0.25, 0.5], [1, 7], 2)).Message);
    }

    [Fact]
    public void Shares_of_accounts_are_checked()
    {
        Assert.StartsWith("DigitShares sums to 0.9; it must sum to 1.",
            Assert.Throws<ArgumentException>(() => AccountFeatures.Photo.Bots with { DigitShares = [0.5, 0.4] }).Message);
        Assert.StartsWith("PictureShare is 1.1; it must be between 0 and 1 (share of accounts).",
            Assert.Throws<ArgumentOutOfRangeException>(() => AccountFeatures.Photo.Bots with { PictureShare = 1.1 }).Message);
        Assert.StartsWith("A share for each of five kinds is needed; got 1.",
            Assert.Throws<ArgumentException>(() => AccountFeatures.Photo with { OwnTopicShares = [1] }).Message);
    }

    [Fact]
    public void A_platform_may_have_accounts_of_its_own()
    {
        var traits = AccountFeatures.Photo.People with { PictureShare = 0, PrivateShare = 1, PrivateLoading = 0 };
        var platform = new Platform(1, "photo", "", "made up") { Accounts = AccountFeatures.Photo with { People = traits, Bots = traits } };
        var followers = (Scenario.Reference with { Platforms = [platform] }).Generate("2026", 5).SampleFollowers(200).Frame();
        Assert.All(followers["has_picture"].Cast<long>(), picture => Assert.Equal(0, picture));
        Assert.All(followers["is_private"].Cast<long>(), isPrivate => Assert.Equal(1, isPrivate));
    }

    [Fact]
    public void Numbers_by_counter_are_uniform_and_their_scores_normal()
    {
        // 100,000 draws: standard deviation of the mean 0.0032, of the variance 0.0045.
        double[] scores = [.. Enumerable.Range(0, 100_000).Select(k => CounterChance.Normal(CounterChance.Account(17, (ulong)k), 4))];
        Assert.Equal(0, scores.Average(), 0.016);
        Assert.Equal(1, scores.Average(score => score * score), 0.023);
        Assert.Equal(0.001, scores.Count(score => score < -3.0902) / 100_000.0, 0.0005);
        double[] other = [.. Enumerable.Range(0, 100_000).Select(k => CounterChance.Normal(CounterChance.Account(17, (ulong)k), 5))];
        Assert.Equal(0, scores.Zip(other, (a, b) => a * b).Average(), 0.016);
    }
}
