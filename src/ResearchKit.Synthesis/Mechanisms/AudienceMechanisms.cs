namespace ResearchKit.Synthesis;

/// <summary>How a profile's followers come about: from effort through attention to people of their own accord.</summary>
internal static class AudienceMechanisms
{
    internal static IEnumerable<StructuralVariable> Of(Scenario scenario, Platform platform)
    {
        double[] penetration = [.. scenario.Segments.Select(segment => segment.PenetrationOn(platform))];
        string On(string variable) => MarketVariable.On(variable, platform.Name);

        yield return new(
            new(MarketVariable.Attention, "people",
                "Expected number of people who would follow if all used the platform; 0 without an account. "
                + "Not observable outside a synthetic market.", 0, Quantity.Largest, 3),
            [
                new(MarketVariable.ChannelStrength, nameof(Scenario.AttentionByChannels)),
                new(MarketVariable.SocialSkill, nameof(Scenario.AttentionBySocialSkill)),
                On(MarketVariable.Present),
                On(MarketVariable.EffortShare),
                new(On(MarketVariable.Effort), nameof(Scenario.AttentionByEffort)),
                new(On(MarketVariable.RivalEffort), nameof(Scenario.Competitors), nameof(Scenario.Crowding)),
            ],
            block =>
            {
                var strength = block.Cause(MarketVariable.ChannelStrength);
                var skill = block.Cause(MarketVariable.SocialSkill);
                var present = block.Cause(On(MarketVariable.Present));
                var share = block.Cause(On(MarketVariable.EffortShare));
                var effort = block.Cause(On(MarketVariable.Effort));
                var rivals = block.Cause(On(MarketVariable.RivalEffort));
                var noise = block.Noise();
                var (start, tail) = (1 / scenario.AttentionStart, 1 / scenario.AttentionTail);
                return i =>
                {
                    // An account of its own accord, or one that was opened for the effort moved there.
                    if (present[i] == 0 && share[i] == 0)
                        return 0;
                    // From one hour upwards, so that no effort means a small audience and not none.
                    // Two halves that meet at the median: small audiences are more unequal than the tail of large ones.
                    var luck = Math.Log(noise[i] / (1 - noise[i]));
                    var logarithm = scenario.AttentionByEffort * Math.Log(1 + effort[i])
                        + scenario.AttentionByChannels * strength[i] + scenario.AttentionBySocialSkill * skill[i]
                        - scenario.Crowding * Math.Log(1 + scenario.Competitors / 1000 * rivals[i])
                        + (luck < 0 ? start : tail) * luck;
                    return Math.Min(scenario.Audience * platform.Audience * Math.Exp(logarithm), Quantity.Largest);
                };
            })
        { Platform = platform.Name, Knobs = [nameof(Scenario.Audience), nameof(Scenario.AttentionStart), nameof(Scenario.AttentionTail), "Platform.Audience"] };

        yield return new(
            new(MarketVariable.InTargetFollowers, "accounts", "Followers who belong to the target group.", 0, null, 0),
            [
                new(MarketVariable.Segment, "Segment.Penetration", "Segment.Elsewhere"),
                new(MarketVariable.ProductQuality, nameof(Scenario.FollowersByQuality)),
                new(MarketVariable.Addressing, nameof(Scenario.FollowersByAddressing)),
                On(MarketVariable.Attention),
            ],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var quality = block.Cause(MarketVariable.ProductQuality);
                var addressing = block.Cause(MarketVariable.Addressing);
                var attention = block.Cause(On(MarketVariable.Attention));
                var noise = block.Noise();
                return i => attention[i] == 0 ? 0 : Quantity.Count(
                    attention[i] * penetration[(int)segment[i]] * Math.Exp(scenario.FollowersByQuality * quality[i]
                        + scenario.FollowersByAddressing * (2 * addressing[i] - 1)), noise[i]);
            })
        { Platform = platform.Name };

        yield return new(
            new(MarketVariable.OffTargetFollowers, "accounts",
                "Followers of their own accord who do not belong to the target group.", 0, null, 0),
            [new(MarketVariable.Addressing, nameof(Scenario.FollowersByAddressing)), new(On(MarketVariable.Attention), nameof(Scenario.OffTargetShare))],
            block =>
            {
                var addressing = block.Cause(MarketVariable.Addressing);
                var attention = block.Cause(On(MarketVariable.Attention));
                var noise = block.Noise();
                return i => attention[i] == 0 ? 0 : Quantity.Count(attention[i] * scenario.OffTargetShare
                    * Math.Exp(-scenario.FollowersByAddressing * (2 * addressing[i] - 1)), noise[i]);
            })
        { Platform = platform.Name };
    }
}
