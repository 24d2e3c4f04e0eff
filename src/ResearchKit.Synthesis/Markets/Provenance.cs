namespace ResearchKit.Synthesis;

/// <summary>All that is needed to draw the same market again.</summary>
/// <param name="Scenario">The name of the scenario.</param>
/// <param name="Seed">The seed.</param>
/// <param name="GeneratorVersion">The version of the generator; another one may give other data for the same seed.</param>
/// <param name="Companies">The number of companies.</param>
/// <param name="Settings">The knobs that differ from the reference scenario, with their values.</param>
/// <param name="Segments">The lines of business as they were set.</param>
/// <param name="Platforms">The platforms as they were set.</param>
/// <param name="Interventions">What was changed afterwards, in order, in words; empty for a market as it was drawn.</param>
public sealed record Provenance(
    string Scenario, string Seed, string GeneratorVersion, int Companies,
    IReadOnlyDictionary<string, double> Settings, IReadOnlyList<Segment> Segments, IReadOnlyList<Platform> Platforms,
    IReadOnlyList<string> Interventions);
