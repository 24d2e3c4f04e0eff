namespace ResearchKit.Experiments;

/// <summary>Which promise of a procedure is counted.</summary>
public enum CalibrationKind
{
    /// <summary>How often a 95 % interval holds the truth; 0.95 is promised.</summary>
    Coverage,

    /// <summary>How often a test at 5 % rejects a true null hypothesis; 0.05 is promised.</summary>
    Size,
}
