using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

/// <summary>Whether an honest analysis of the data finds the truth that intervening tells, and a naive one does not.</summary>
public class RecoveryTests
{
    private const int Companies = 100_000;

    // Followers vary by effort and chance only: nothing that moves revenue moves them.
    private static readonly Scenario Randomised = Scenario.Reference with
    {
        Segments = [new("one", 1, 0.5, 4, 20_000, "made up for this test")],
        EffortBySocialSkill = 0,
        AttentionBySocialSkill = 0,
        AttentionByChannels = 0,
        FollowersByQuality = 0,
        FollowersByAddressing = 0,
        SocialProof = 0,
        // Followers of the photo platform only, worth the same to everybody.
        Platforms = [Scenario.Reference.Platforms[0]],
        PostsForHalfSelling = 0,
        SocialRevenueByPlanning = 0,
        SocialRevenueByStage = 0,
        RecommendationRate = 0,
        // What effort costs elsewhere would join followers to revenue.
        EarlyProductElasticity = 0,
        LaterProductElasticity = 0,
        CustomerElasticity = 0,
        Leakage = 0,
        OutsideRevenueByQuality = 0,
        OutsideRevenueSpread = 0.2,
    };

    [Fact]
    public void A_regression_recovers_the_effect_of_followers_where_they_are_randomised()
    {
        var market = Randomised.Generate("recovery", Companies);
        var (estimate, standardError, truth) = Regress(market);
        Assert.InRange(estimate, truth - 4 * standardError, truth + 4 * standardError);
        // The test has power: the effect is not lost in its standard error.
        Assert.True(standardError < truth / 8, $"standard error {standardError}, truth {truth}");
    }

    [Fact]
    public void The_same_regression_is_far_off_where_reputation_moves_both()
    {
        var market = (Randomised with { AttentionByChannels = 0.4 }).Generate("recovery", Companies);
        var (estimate, standardError, truth) = Regress(market);
        Assert.True(estimate > truth + 4 * standardError && estimate > 1.5 * truth, $"estimate {estimate}, truth {truth}");
    }

    /// <summary>
    /// Revenue on (in-target followers)^0.52, the form in which followers act, by least squares; from its slope the average
    /// effect of 100 more, with its standard error (robust to unequal variance), and the truth by intervention.
    /// </summary>
    private static (double Estimate, double StandardError, double Truth) Regress(Market market)
    {
        var x = market.Values("in_target_followers").ToArray();
        var y = market.Values("revenue").ToArray();
        var power = market.Scenario.FollowerElasticity;
        var z = x.Select(count => Math.Pow(count, power)).ToArray();
        var (meanZ, meanY) = (z.Average(), y.Average());
        var squares = z.Sum(value => (value - meanZ) * (value - meanZ));
        var slope = z.Zip(y, (a, b) => (a - meanZ) * (b - meanY)).Sum() / squares;
        var meat = z.Zip(y, (a, b) => Math.Pow((a - meanZ) * (b - meanY - slope * (a - meanZ)), 2)).Sum();
        var gain = x.Average(count => Math.Pow(count + 100, power) - Math.Pow(count, power));
        return (slope * gain, Math.Sqrt(meat) / squares * gain,
            market.Effect(Intervention.AddInTargetFollowers(100), "revenue").Overall.Mean);
    }
}
