using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class CalibrationTests
{
    private static readonly Market Reference = Scenario.Reference.Generate("calibration", 200_000);

    // Quantiles of the followers of 10,000 Instagram accounts that follow influencers (SRF Data 2017, CC BY-SA 4.0; R 4.2.2).
    // Sampling error at 200,000 companies is below 2 %; the rest of the tolerance is what a smooth law cannot follow.
    [Theory]
    [InlineData(0.50, 188)]
    [InlineData(0.75, 516)]
    [InlineData(0.95, 1861)]
    [InlineData(0.99, 8709)]
    public void Displayed_counts_match_the_published_quantiles_within_a_fifth(double probability, double published)
    {
        var sorted = Reference.Values("followers").ToArray();
        Array.Sort(sorted);
        Assert.InRange(sorted[(int)(probability * sorted.Length)], 0.8 * published, 1.2 * published);
    }

    [Fact]
    public void Fake_followers_are_spread_as_published()
    {
        // SRF Data 2017, 115 influencers: median 14.3 to 19.6 %, mean 26.4 to 31.5 %, 30 of 115 (26 %) above one half.
        var bots = Reference.Values("bot_followers");
        var all = Reference.Values("followers");
        var shares = new List<double>();
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] >= 20)
                shares.Add(bots[i] / all[i]);
        }
        shares.Sort();
        Assert.InRange(shares[shares.Count / 2], 0.143, 0.196);
        Assert.InRange(shares.Average(), 0.264, 0.315);
        Assert.InRange(shares.Count(share => share > 0.5) / (double)shares.Count, 0.21, 0.31);
    }

    [Fact]
    public void Social_media_carry_a_small_part_of_revenue()
    {
        // Between 1.1 and 2.7 % of visits came from social media (Monetate 2012 to 2013), converting at a third or less.
        var share = Reference.Values("social_revenue").ToArray().Sum() / Reference.Values("revenue").ToArray().Sum();
        Assert.InRange(share, 0.002, 0.027);
    }

    [Fact]
    public void About_45_percent_are_viable() =>
        Assert.InRange(Reference.Values("viable").ToArray().Average(), 0.43, 0.47);
}
