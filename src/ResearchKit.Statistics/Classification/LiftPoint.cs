namespace ResearchKit.Statistics;

/// <summary>What is found at one depth.</summary>
/// <param name="Depth">The share of units taken, those with the highest scores.</param>
/// <param name="Gain">The share of all units with the outcome among them.</param>
public readonly record struct LiftPoint(double Depth, double Gain);
