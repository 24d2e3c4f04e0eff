namespace ResearchKit.Statistics;

/// <summary>What a correlation is corrected for.</summary>
public enum CorrelationCorrectionMethod
{
    /// <summary>Units selected on one of the columns (Thorndike's case 2).</summary>
    RangeRestriction,

    /// <summary>Noise in the measurement of both columns (Spearman).</summary>
    Attenuation,
}
