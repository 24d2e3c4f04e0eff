namespace ResearchKit.Synthesis;

/// <summary>How revenue comes about, outside social media and through followers, and whether it carries the company.</summary>
internal static class RevenueMechanisms
{
    // Where RevenuePerFollower was measured: 1,000 of revenue at 0.265 a follower.
    private const double NanoAudience = 3770;

    internal static IEnumerable<StructuralVariable> Of(Scenario scenario)
    {
        double[] typicalRevenue = [.. scenario.Segments.Select(segment => segment.TypicalOutsideRevenue)];

        yield return new(
            new(MarketVariable.OutsideRevenue, "€ a year",
                "Revenue that followers have no part in. Seldom observable outside a synthetic market.", 0, null, 2),
            [MarketVariable.Segment, MarketVariable.ProductQuality, MarketVariable.ChannelStrength],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var quality = block.Cause(MarketVariable.ProductQuality);
                var strength = block.Cause(MarketVariable.ChannelStrength);
                var noise = block.Noise();
                return i =>
                {
                    var median = typicalRevenue[(int)segment[i]] * Math.Exp(
                        scenario.OutsideRevenueByQuality * quality[i] + scenario.OutsideRevenueByChannels * strength[i]);
                    // At least a cent, so that revenue has a logarithm in every scenario.
                    return Math.Max(new LogNormalDistribution(median, scenario.OutsideRevenueSpread).Quantile(noise[i]), 0.01);
                };
            });

        yield return new(
            new(MarketVariable.SocialRevenue, "€ a year",
                "Revenue from in-target followers. Seldom observable outside a synthetic market.", 0, null, 2),
            [MarketVariable.ProductQuality, MarketVariable.InTargetFollowers, MarketVariable.Followers],
            block =>
            {
                var quality = block.Cause(MarketVariable.ProductQuality);
                var inTarget = block.Cause(MarketVariable.InTargetFollowers);
                var displayed = block.Cause(MarketVariable.Followers);
                var noise = block.Noise();
                return i =>
                {
                    if (inTarget[i] == 0)
                        return 0;
                    var typical = scenario.SellingPosts * scenario.RevenuePerFollower * NanoAudience
                        * Math.Pow(inTarget[i] / NanoAudience, scenario.FollowerElasticity);
                    var proof = 1 + scenario.SocialProof * Math.Log10(1 + displayed[i]);
                    var chance = scenario.SocialRevenueSpread * NormalDistribution.Standard.Quantile(noise[i]);
                    return typical * proof * Math.Exp(scenario.SocialRevenueByQuality * quality[i] + chance);
                };
            });

        yield return new(
            new(MarketVariable.Revenue, "€ a year", "All revenue.", 0, null, 2),
            [MarketVariable.OutsideRevenue, MarketVariable.SocialRevenue],
            block =>
            {
                var outside = block.Cause(MarketVariable.OutsideRevenue);
                var social = block.Cause(MarketVariable.SocialRevenue);
                return i => outside[i] + social[i];
            });

        yield return new(
            new(MarketVariable.Viable, "",
                FormattableString.Invariant(
                    $"Success: 1 where revenue is at least {scenario.BreakEven} times the segment's typical outside revenue, else 0."),
                0, 1, 0),
            [MarketVariable.Segment, MarketVariable.Revenue],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var revenue = block.Cause(MarketVariable.Revenue);
                return i => revenue[i] >= scenario.BreakEven * typicalRevenue[(int)segment[i]] ? 1 : 0;
            });
    }
}
