namespace ResearchKit.Synthesis;

/// <summary>What a company is before it says a word: its line of business, its founder, its product, its sales.</summary>
internal static class FounderMechanisms
{
    private const string Deviations = "standard deviations";
    private const string Hidden = " Not observable outside a synthetic market.";

    internal static IEnumerable<StructuralVariable> Of(Scenario scenario)
    {
        var shares = new CategoricalDistribution([.. scenario.Segments.Select(segment => segment.Share)]);
        yield return new(
            new(MarketVariable.Segment, "", "Line of business.", null, null, null), [],
            block =>
            {
                var noise = block.Noise();
                return i => shares.Quantile(noise[i]);
            })
        { Labels = [.. scenario.Segments.Select(segment => segment.Name)], Knobs = ["Segment.Share"] };

        var stages = new CategoricalDistribution(
            [scenario.EarlyShare, scenario.GrowthShare, 1 - scenario.EarlyShare - scenario.GrowthShare]);
        yield return new(
            new(MarketVariable.Stage, "", "Stage of the company: early, growth or mature.", null, null, null), [],
            block =>
            {
                var noise = block.Noise();
                return i => stages.Quantile(noise[i]);
            })
        { Labels = ["early", "growth", "mature"], Knobs = [nameof(Scenario.EarlyShare), nameof(Scenario.GrowthShare)] };

        yield return new(
            new(MarketVariable.EngineeringSkill, Deviations,
                "The founder's skill at engineering relative to all founders." + Hidden, null, null, 2), [],
            Quantity.StandardNormal);

        yield return new(
            new(MarketVariable.SocialSkill, Deviations,
                "The founder's skill at communicating relative to all founders." + Hidden, null, null, 2),
            [new(MarketVariable.EngineeringSkill, nameof(Scenario.SkillCorrelation))],
            Quantity.Correlated(MarketVariable.EngineeringSkill, scenario.SkillCorrelation));

        yield return new(
            new(MarketVariable.DataDrivenness, Deviations,
                "How far decisions rest on data, relative to all companies." + Hidden, null, null, 2), [],
            Quantity.StandardNormal);

        yield return new(
            new(MarketVariable.ProductQuality, Deviations, "Product quality relative to all companies." + Hidden, null, null, 2),
            [new(MarketVariable.EngineeringSkill, nameof(Scenario.QualityByEngineering))],
            Quantity.Correlated(MarketVariable.EngineeringSkill, scenario.QualityByEngineering));

        yield return new(
            new(MarketVariable.ChannelStrength, Deviations,
                "Strength of the sales channels outside social media relative to all companies." + Hidden, null, null, 2), [],
            Quantity.StandardNormal);

        yield return new(
            new(MarketVariable.ProprietaryTechnology, "", "1 where the product rests on technology of its own, else 0.", 0, 1, 0),
            [new(MarketVariable.EngineeringSkill, nameof(Scenario.ProprietaryByEngineering))],
            block =>
            {
                var (skill, noise) = (block.Cause(MarketVariable.EngineeringSkill), block.Noise());
                return Quantity.Chance(noise, scenario.ProprietaryShare, i => scenario.ProprietaryByEngineering * skill[i]);
            })
        { Knobs = [nameof(Scenario.ProprietaryShare)] };

        yield return new(
            new(MarketVariable.Stealth, "", "1 where the company keeps quiet, else 0.", 0, 1, 0),
            [new(MarketVariable.ProprietaryTechnology, nameof(Scenario.StealthIfProprietary))],
            block =>
            {
                var (proprietary, noise) = (block.Cause(MarketVariable.ProprietaryTechnology), block.Noise());
                return i => noise[i] > 1 - (proprietary[i] == 1 ? scenario.StealthIfProprietary : scenario.StealthShare) ? 1 : 0;
            })
        { Knobs = [nameof(Scenario.StealthShare)] };
    }
}
