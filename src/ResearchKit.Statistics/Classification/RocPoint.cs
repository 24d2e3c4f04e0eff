namespace ResearchKit.Statistics;

/// <summary>What one threshold of a score achieves.</summary>
/// <param name="Threshold">Units whose score is at least this are called positive; +∞ calls none.</param>
/// <param name="Sensitivity">The share of units with the outcome that are called positive.</param>
/// <param name="Specificity">The share of units without the outcome that are called negative.</param>
public readonly record struct RocPoint(double Threshold, double Sensitivity, double Specificity)
{
    /// <summary>Youden's J: sensitivity + specificity − 1.</summary>
    public double YoudenJ => Sensitivity + Specificity - 1;
}
