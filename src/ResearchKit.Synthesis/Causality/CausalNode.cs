namespace ResearchKit.Synthesis;

/// <summary>A variable in a causal graph.</summary>
/// <param name="Name">Its name; of a profile's variable with the platform, as in followers@photo.</param>
/// <param name="Variable">Its name without the platform.</param>
/// <param name="Platform">The platform; null for what belongs to the company.</param>
/// <param name="Description">What it means.</param>
/// <param name="Knobs">The settings of its level and spread, beside those of the arrows that end in it.</param>
public sealed record CausalNode(
    string Name, string Variable, string? Platform, string Description, IReadOnlyList<string> Knobs);
