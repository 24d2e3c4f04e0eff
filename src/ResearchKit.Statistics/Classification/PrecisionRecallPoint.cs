namespace ResearchKit.Statistics;

/// <summary>What one threshold of a score finds, and at what price.</summary>
/// <param name="Threshold">Units whose score is at least this are called positive.</param>
/// <param name="Precision">The share of units called positive that have the outcome.</param>
/// <param name="Recall">The share of units with the outcome that are called positive.</param>
public readonly record struct PrecisionRecallPoint(double Threshold, double Precision, double Recall);
