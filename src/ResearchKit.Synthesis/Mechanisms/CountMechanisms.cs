namespace ResearchKit.Synthesis;

/// <summary>What else is in a profile's count, and what it shows.</summary>
internal static class CountMechanisms
{
    internal static IEnumerable<StructuralVariable> Of(Scenario scenario, Platform platform)
    {
        string On(string variable) => MarketVariable.On(variable, platform.Name);
        // In proportion to the expected, not the actual audience: whoever wins a follower wins no bot with it.
        double[] expected = [.. scenario.Segments.Select(segment => segment.PenetrationOn(platform) + scenario.OffTargetShare)];
        var withDormant = 1 + scenario.DormantShare;

        yield return new(
            new(MarketVariable.FollowBackFollowers, "accounts",
                "Followers who follow because a tool of the company followed them, and have not left again.", 0, null, 0),
            [
                new(MarketVariable.UsesFollowTool, nameof(Scenario.FollowToolFollows), "Platform.FollowBackYield"),
                On(MarketVariable.Attention),
            ],
            block =>
            {
                var tool = block.Cause(MarketVariable.UsesFollowTool);
                var attention = block.Cause(On(MarketVariable.Attention));
                var noise = block.Noise();
                var median = scenario.FollowToolFollows * platform.FollowBackYield;
                return i => tool[i] == 0 || attention[i] == 0 ? 0 : Math.Round(Math.Min(
                    median * Math.Exp(scenario.FollowToolSpread * Quantity.Normal(noise[i])), Quantity.Largest));
            })
        { Platform = platform.Name, Knobs = [nameof(Scenario.FollowToolSpread)] };

        yield return new(
            new(MarketVariable.DormantFollowers, "accounts", "People who followed and have left their account since.", 0, null, 0),
            [new(MarketVariable.Segment, "Segment.Penetration", "Segment.Elsewhere", nameof(Scenario.OffTargetShare)), new(On(MarketVariable.Attention), nameof(Scenario.DormantShare))],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var attention = block.Cause(On(MarketVariable.Attention));
                var noise = block.Noise();
                return i => attention[i] == 0 ? 0
                    : Quantity.Count(attention[i] * expected[(int)segment[i]] * scenario.DormantShare, noise[i]);
            })
        { Platform = platform.Name };

        // Bots on other platforms than the photo platform, where they were counted: in proportion to the platform's bots.
        var strayBots = scenario.StrayBots * platform.BotShare / PhotoBotShare;
        var boughtBots = Math.Max(scenario.BoughtBots * platform.BotsForSale, strayBots);
        // Packages are sold by the thousand: who has many followers buys fewer for each of them.
        var (typical, byAudience) = (scenario.Audience * platform.Audience, platform.BotsForSale == 0 ? 0 : 1 - scenario.BoughtBotsByAudience);
        var boughtSpread = platform.BotsForSale == 0 ? scenario.StrayBotsSpread : scenario.BoughtBotsSpread;
        yield return new(
            new(MarketVariable.BotFollowers, "accounts", "Followers that are no people, bought or stray.", 0, null, 0),
            [
                new(MarketVariable.Segment, "Segment.Penetration", "Segment.Elsewhere", nameof(Scenario.OffTargetShare), nameof(Scenario.DormantShare)),
                new(On(MarketVariable.Attention), nameof(Scenario.BoughtBotsByAudience)),
                new(MarketVariable.BuysFollowers, nameof(Scenario.BoughtBots), nameof(Scenario.BoughtBotsSpread), "Platform.BotsForSale"),
            ],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var attention = block.Cause(On(MarketVariable.Attention));
                var buys = block.Cause(MarketVariable.BuysFollowers);
                var noise = block.Noise();
                return i =>
                {
                    if (attention[i] == 0)
                        return 0;
                    var people = attention[i] * expected[(int)segment[i]] * withDormant;
                    var (median, logarithm) = buys[i] == 1
                        ? (boughtBots, boughtSpread * Quantity.Normal(noise[i]) - byAudience * Math.Log(attention[i] / typical))
                        : (strayBots, scenario.StrayBotsSpread * Quantity.Normal(noise[i]));
                    return Math.Round(Math.Min(people * median * Math.Exp(logarithm), Quantity.Largest));
                };
            })
        { Platform = platform.Name, Knobs = [nameof(Scenario.StrayBots), nameof(Scenario.StrayBotsSpread), "Platform.BotShare"] };

        string[] kinds =
        [
            On(MarketVariable.InTargetFollowers), On(MarketVariable.OffTargetFollowers), On(MarketVariable.FollowBackFollowers),
            On(MarketVariable.DormantFollowers), On(MarketVariable.BotFollowers),
        ];
        yield return new(
            new(MarketVariable.Followers, "accounts", "The number of followers, of all kinds.", 0, null, 0),
            [.. kinds.Select(kind => (Cause)kind)], block => Quantity.Sum([.. kinds.Select(block.Cause)]))
        { Platform = platform.Name };

        yield return new(
            new(MarketVariable.DisplayedCount, "accounts", "The number of followers that visitors see; 0 where it is hidden.", 0, null, 0),
            [On(MarketVariable.Followers)],
            block =>
            {
                var followers = block.Cause(On(MarketVariable.Followers));
                return i => followers[i];
            })
        { Platform = platform.Name };

        yield return new(
            new(MarketVariable.PurgedFollowers, "accounts",
                "Followers, among those counted here, whom the platform's next purge removes: bots that it finds, dormant people whom it takes for bots.",
                0, null, 0),
            [
                new(On(MarketVariable.DormantFollowers), nameof(Scenario.PurgeOfDormant)),
                new(On(MarketVariable.BotFollowers), "Platform.PurgeRecall"),
            ],
            block =>
            {
                var dormant = block.Cause(On(MarketVariable.DormantFollowers));
                var bots = block.Cause(On(MarketVariable.BotFollowers));
                var noise = block.Noise();
                // Nothing is purged for nothing: a platform that finds no bots removes no people either.
                var ofDormant = platform.PurgeRecall == 0 ? 0 : scenario.PurgeOfDormant;
                return i => bots[i] + dormant[i] == 0 ? 0 : Math.Round(dormant[i] * ofDormant) + Math.Round(bots[i]
                    * Probability.Shifted(platform.PurgeRecall, scenario.PurgeSpread * Quantity.Normal(noise[i])));
            })
        { Platform = platform.Name, Knobs = [nameof(Scenario.PurgeSpread)] };
    }

    // Where StrayBots was measured.
    private const double PhotoBotShare = 0.10;
}
