namespace ResearchKit.Synthesis;

/// <summary>What a company does: how it spends its time, whether it plans, whether it dresses its count up.</summary>
internal static class ConductMechanisms
{
    internal static IEnumerable<StructuralVariable> Of(Scenario scenario)
    {
        double[] typicalEffort = [.. scenario.Segments.Select(segment => segment.TypicalEffort)];
        yield return new(
            new(MarketVariable.Effort, "hours a week", "Working time spent on social media, all platforms together.", 0,
                Quantity.HoursOfAWeek, 1),
            [
                new(MarketVariable.Segment, "Segment.TypicalEffort"),
                new(MarketVariable.SocialSkill, nameof(Scenario.EffortBySocialSkill)),
                new(MarketVariable.Stealth, nameof(Scenario.StealthEffort)),
            ],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var skill = block.Cause(MarketVariable.SocialSkill);
                var stealth = block.Cause(MarketVariable.Stealth);
                var noise = block.Noise();
                return i => Math.Min(Quantity.HoursOfAWeek, typicalEffort[(int)segment[i]]
                    * (stealth[i] == 1 ? scenario.StealthEffort : 1)
                    * Math.Exp(scenario.EffortBySocialSkill * skill[i] + scenario.EffortSpread * Quantity.Normal(noise[i])));
            })
        { Knobs = [nameof(Scenario.EffortSpread)] };

        yield return new(
            new(MarketVariable.ProductEffort, "hours a week", "Working time spent on the product.", 0, scenario.TeamHours, 1),
            [
                new(MarketVariable.EngineeringSkill, nameof(Scenario.ProductShareByEngineering)),
                new(MarketVariable.Effort, nameof(Scenario.TeamHours)),
            ],
            block =>
            {
                var skill = block.Cause(MarketVariable.EngineeringSkill);
                var effort = block.Cause(MarketVariable.Effort);
                var noise = block.Noise();
                return i => Math.Max(scenario.TeamHours - effort[i], 0) * Probability.Shifted(scenario.ProductShare,
                    scenario.ProductShareByEngineering * skill[i] + scenario.ProductShareSpread * Quantity.Normal(noise[i]));
            })
        { Knobs = [nameof(Scenario.ProductShare), nameof(Scenario.ProductShareSpread)] };

        yield return new(
            new(MarketVariable.CustomerEffort, "hours a week", "Working time spent on customers: what is left.", 0,
                scenario.TeamHours, 1),
            [new(MarketVariable.Effort, nameof(Scenario.TeamHours)), MarketVariable.ProductEffort],
            block =>
            {
                var (effort, product) = (block.Cause(MarketVariable.Effort), block.Cause(MarketVariable.ProductEffort));
                return i => Math.Max(scenario.TeamHours - effort[i] - product[i], 0);
            });

        yield return new(
            new(MarketVariable.PlannedPosting, "", "1 where posts are planned and measured, 0 where they are spontaneous.", 0, 1, 0),
            [new(MarketVariable.DataDrivenness, nameof(Scenario.PlannedByDataDrivenness))],
            block =>
            {
                var (data, noise) = (block.Cause(MarketVariable.DataDrivenness), block.Noise());
                return Quantity.Chance(noise, scenario.PlannedShare, i => scenario.PlannedByDataDrivenness * data[i]);
            })
        { Knobs = [nameof(Scenario.PlannedShare)] };

        yield return new(
            new(MarketVariable.Addressing, "share of posts", "Posts that address the target group.", 0, 1, 2),
            [new(MarketVariable.DataDrivenness, nameof(Scenario.AddressingByDataDrivenness))],
            block =>
            {
                var (data, noise) = (block.Cause(MarketVariable.DataDrivenness), block.Noise());
                return i => Probability.Shifted(scenario.AddressedShare,
                    scenario.AddressingByDataDrivenness * data[i] + scenario.AddressingSpread * Quantity.Normal(noise[i]));
            })
        { Knobs = [nameof(Scenario.AddressedShare), nameof(Scenario.AddressingSpread)] };

        yield return new(
            new(MarketVariable.UsesFollowTool, "", "1 where a tool follows others in the hope of being followed back, else 0.", 0, 1, 0),
            [new(MarketVariable.DataDrivenness, nameof(Scenario.FollowToolByDataDrivenness))],
            block =>
            {
                var (data, noise) = (block.Cause(MarketVariable.DataDrivenness), block.Noise());
                return Quantity.Chance(noise, scenario.FollowToolShare,
                    i => scenario.FollowToolByDataDrivenness * data[i] + scenario.CountIncentive);
            })
        { Knobs = [nameof(Scenario.FollowToolShare), nameof(Scenario.CountIncentive)] };

        yield return new(
            new(MarketVariable.BuysFollowers, "", "1 where the company buys followers, else 0.", 0, 1, 0),
            [new(MarketVariable.ProductQuality, nameof(Scenario.BuyingByQuality))],
            block =>
            {
                var (quality, noise) = (block.Cause(MarketVariable.ProductQuality), block.Noise());
                return Quantity.Chance(noise, scenario.BuyingShare,
                    i => scenario.BuyingByQuality * quality[i] + scenario.CountIncentive);
            })
        { Knobs = [nameof(Scenario.BuyingShare), nameof(Scenario.CountIncentive)] };
    }
}
