namespace ResearchKit.Synthesis;

/// <summary>An arrow of a causal graph.</summary>
/// <param name="Cause">The variable that is read.</param>
/// <param name="Effect">The variable that is made from it.</param>
/// <param name="Knobs">
/// The settings that govern it, by their property of <see cref="Scenario"/>, <see cref="Segment"/> or
/// <see cref="Platform"/>; empty where nothing does, as in a sum.
/// </param>
public sealed record CausalEdge(string Cause, string Effect, IReadOnlyList<string> Knobs);
