namespace ResearchKit.Synthesis;

/// <summary>The one structural causal model of which every scenario is a setting.</summary>
internal static class MarketModel
{
    internal static StructuralModel Of(Scenario scenario) => new(
    [
        .. CompanyMechanisms.Of(scenario),
        .. AudienceMechanisms.Of(scenario),
        .. RevenueMechanisms.Of(scenario),
    ]);
}
