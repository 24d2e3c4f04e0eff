namespace ResearchKit.Synthesis;

/// <summary>What the followers of a profile are worth.</summary>
internal static class SocialRevenueMechanisms
{
    // Where RevenuePerFollower was measured: 1,000 of revenue at 0.265 a follower.
    internal const double NanoAudience = 3770;

    internal static IEnumerable<StructuralVariable> Of(Scenario scenario, Platform platform)
    {
        string On(string variable) => MarketVariable.On(variable, platform.Name);
        yield return new(
            new(MarketVariable.SocialRevenue, "€ a year",
                "Revenue from this profile's in-target followers. Seldom observable outside a synthetic market.", 0, null, 2),
            [
                new(MarketVariable.ProductQuality, nameof(Scenario.SocialRevenueByQuality)),
                new(MarketVariable.Stage, nameof(Scenario.SocialRevenueByStage)),
                new(MarketVariable.PlannedPosting, nameof(Scenario.SocialRevenueByPlanning)),
                new(On(MarketVariable.InTargetFollowers), nameof(Scenario.FollowerElasticity), nameof(Scenario.RevenuePerFollower)),
                new(On(MarketVariable.DisplayedCount), nameof(Scenario.SocialProof)),
                new(On(MarketVariable.Posts), nameof(Scenario.PostsForHalfSelling)),
            ],
            block =>
            {
                var quality = block.Cause(MarketVariable.ProductQuality);
                var stage = block.Cause(MarketVariable.Stage);
                var planned = block.Cause(MarketVariable.PlannedPosting);
                var inTarget = block.Cause(On(MarketVariable.InTargetFollowers));
                var displayed = block.Cause(On(MarketVariable.DisplayedCount));
                var posts = block.Cause(On(MarketVariable.Posts));
                var noise = block.Noise();
                var level = scenario.SellingPosts * scenario.RevenuePerFollower * platform.Selling * NanoAudience;
                return i =>
                {
                    if (inTarget[i] == 0 || posts[i] == 0 && scenario.PostsForHalfSelling > 0)
                        return 0;
                    var spoken = scenario.PostsForHalfSelling == 0 ? 1 : posts[i] / (posts[i] + scenario.PostsForHalfSelling);
                    var proof = 1 + scenario.SocialProof * Math.Log10(1 + displayed[i]);
                    return level * spoken * proof * Math.Exp(
                        scenario.FollowerElasticity * Math.Log(inTarget[i] / NanoAudience)
                        + scenario.SocialRevenueByQuality * quality[i] + scenario.SocialRevenueByPlanning * planned[i]
                        + scenario.SocialRevenueByStage * (stage[i] - 1)
                        + scenario.SocialRevenueSpread * Quantity.Normal(noise[i]));
                };
            })
        {
            Platform = platform.Name,
            Knobs = [nameof(Scenario.SocialRevenueSpread), nameof(Scenario.SellingPosts), "Platform.Selling"],
        };
    }
}
