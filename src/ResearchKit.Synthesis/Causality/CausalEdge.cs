namespace ResearchKit.Synthesis;

/// <summary>An arrow of a causal graph.</summary>
/// <param name="Cause">The variable that is read.</param>
/// <param name="Effect">The variable that is made from it.</param>
public sealed record CausalEdge(string Cause, string Effect);
