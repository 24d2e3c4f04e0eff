using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>What a synthetic market has where a fact was published.</summary>
/// <param name="Value">In the unit of the fact.</param>
/// <param name="Interval">How far another seed may give another value; null for a setting of the scenario, which has no chance in it.</param>
/// <param name="SampleSize">How many rows of the market it rests on; 0 for a setting.</param>
/// <param name="Of">What it was measured on.</param>
public sealed record Measurement(double Value, ConfidenceInterval? Interval, long SampleSize, string Of);
