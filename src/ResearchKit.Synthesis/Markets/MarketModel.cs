namespace ResearchKit.Synthesis;

/// <summary>The one structural causal model of which every scenario is a setting.</summary>
internal static class MarketModel
{
    // Profile variables that stand in the table of companies as well, for the first platform.
    private static readonly string[] OfMainProfile =
    [
        MarketVariable.Attention, MarketVariable.InTargetFollowers, MarketVariable.OffTargetFollowers,
        MarketVariable.FollowBackFollowers, MarketVariable.DormantFollowers, MarketVariable.BotFollowers, MarketVariable.Followers,
    ];

    internal static StructuralModel Of(Scenario scenario) => new(
    [
        .. FounderMechanisms.Of(scenario),
        .. ConductMechanisms.Of(scenario),
        .. PresenceMechanisms.Of(scenario),
        .. scenario.Platforms.SelectMany(platform => (IEnumerable<StructuralVariable>)
        [
            .. AudienceMechanisms.Of(scenario, platform),
            .. CountMechanisms.Of(scenario, platform),
            .. ContentMechanisms.Of(scenario, platform),
            .. SocialRevenueMechanisms.Of(scenario, platform),
        ]),
        .. FunnelMechanisms.Of(scenario),
        .. OutcomeMechanisms.Of(scenario),
    ]);

    /// <summary>What stands in the table of companies, in order.</summary>
    internal static IReadOnlyList<StructuralVariable> CompanyVariables(StructuralModel model, Scenario scenario) =>
    [
        .. model.Variables.Where(variable => variable.Platform is null
            || variable.Platform == scenario.Platforms[0].Name && OfMainProfile.Contains(variable.Description.Name)),
    ];

    /// <summary>What is known of each profile, in order; the same for all platforms.</summary>
    internal static IReadOnlyList<StructuralVariable> ProfileVariables(StructuralModel model, Platform platform) =>
        [.. model.Variables.Where(variable => variable.Platform == platform.Name)];
}
