namespace ResearchKit.Synthesis;

/// <summary>How followers come about: from effort through attention to the displayed count.</summary>
internal static class AudienceMechanisms
{
    // Nobody has a larger audience; without the limit the power-law tail has no end.
    private const double LargestAudience = 1e8;

    internal static IEnumerable<StructuralVariable> Of(Scenario scenario)
    {
        double[] penetration = [.. scenario.Segments.Select(segment => segment.Penetration)];

        yield return new(
            new(MarketVariable.Attention, "people",
                "Expected number of people who would follow if all used the platform. "
                + "Not observable outside a synthetic market.", 0, LargestAudience, 3),
            [MarketVariable.ChannelStrength, MarketVariable.Effort],
            block =>
            {
                var strength = block.Cause(MarketVariable.ChannelStrength);
                var effort = block.Cause(MarketVariable.Effort);
                var noise = block.Noise();
                return i =>
                {
                    // From one hour upwards, so that no effort means a small audience and not none.
                    var median = scenario.Audience * Math.Pow(1 + effort[i], scenario.AttentionByEffort)
                        * Math.Exp(scenario.AttentionByChannels * strength[i]);
                    var attention = new LogLogisticDistribution(median, scenario.AttentionTail).Quantile(noise[i]);
                    return Math.Min(attention, LargestAudience);
                };
            });

        yield return new(
            new(MarketVariable.InTargetFollowers, "accounts", "Followers who belong to the target group.", 0, null, 0),
            [MarketVariable.Segment, MarketVariable.ProductQuality, MarketVariable.Attention],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var quality = block.Cause(MarketVariable.ProductQuality);
                var attention = block.Cause(MarketVariable.Attention);
                var noise = block.Noise();
                return i => Count(
                    attention[i] * penetration[(int)segment[i]] * Math.Exp(scenario.FollowersByQuality * quality[i]), noise[i]);
            });

        yield return new(
            new(MarketVariable.OffTargetFollowers, "accounts",
                "Followers of their own accord who do not belong to the target group.", 0, null, 0),
            [MarketVariable.Attention],
            block =>
            {
                var attention = block.Cause(MarketVariable.Attention);
                var noise = block.Noise();
                return i => Count(attention[i] * scenario.OffTargetShare, noise[i]);
            });

        yield return new(
            new(MarketVariable.BuysFollowers, "", "1 where the company buys followers, else 0.", 0, 1, 0),
            [MarketVariable.ProductQuality],
            block =>
            {
                var quality = block.Cause(MarketVariable.ProductQuality);
                var noise = block.Noise();
                return i => new BernoulliDistribution(
                    Shifted(scenario.BuyingShare, scenario.BuyingByQuality * quality[i])).Quantile(noise[i]);
            });

        yield return new(
            new(MarketVariable.BotFollowers, "accounts", "Followers that are no people, bought or stray.", 0, null, 0),
            [MarketVariable.Segment, MarketVariable.Attention, MarketVariable.BuysFollowers],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var attention = block.Cause(MarketVariable.Attention);
                var buys = block.Cause(MarketVariable.BuysFollowers);
                var noise = block.Noise();
                return i =>
                {
                    // In proportion to the expected, not the actual audience: whoever wins a follower wins no bot with it.
                    var organic = attention[i] * (penetration[(int)segment[i]] + scenario.OffTargetShare);
                    var (median, spread) = buys[i] == 1
                        ? (scenario.BoughtBots, scenario.BoughtBotsSpread)
                        : (scenario.StrayBots, scenario.StrayBotsSpread);
                    var factor = Math.Exp(spread * NormalDistribution.Standard.Quantile(noise[i]));
                    return Math.Round(Math.Min(organic * median * factor, LargestAudience));
                };
            });

        yield return new(
            new(MarketVariable.Followers, "accounts", "The number of followers that the profile displays.", 0, null, 0),
            [MarketVariable.InTargetFollowers, MarketVariable.OffTargetFollowers, MarketVariable.BotFollowers],
            block =>
            {
                var inTarget = block.Cause(MarketVariable.InTargetFollowers);
                var offTarget = block.Cause(MarketVariable.OffTargetFollowers);
                var bots = block.Cause(MarketVariable.BotFollowers);
                return i => inTarget[i] + offTarget[i] + bots[i];
            });
    }

    private static long Count(double expected, double noise) =>
        new PoissonDistribution(Math.Min(expected, LargestAudience)).Quantile(noise);

    /// <summary>A probability whose log odds are shifted; in this form it never rounds above 1.</summary>
    private static double Shifted(double probability, double logOdds) =>
        1 / (1 + (1 - probability) / probability * Math.Exp(-logOdds));
}
