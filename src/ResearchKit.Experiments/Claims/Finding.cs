using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>What the analysis of a claim found in a market.</summary>
/// <param name="Estimate">The estimate of the expectation's estimand; NaN where undefined.</param>
/// <param name="Interval">An interval for it.</param>
/// <param name="TrueValue">
/// Its true value in this market, where interventions know it; null where the estimand has none, as a mere association does.
/// </param>
public sealed record Finding(double Estimate, ConfidenceInterval Interval, double? TrueValue = null);
