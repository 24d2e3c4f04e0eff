namespace ResearchKit.Statistics;

/// <summary>How skewness and kurtosis are estimated: as a ratio of moments, or corrected for the size of the sample.</summary>
/// <remarks>Reference: D. N. Joanes and C. A. Gill 1998, doi 10.1111/1467-9884.00122.</remarks>
public enum ShapeType
{
    /// <summary>
    /// g1 and g2 (type 1): moments about the mean with divisor n. Too near 0 in small samples; what Python's SciPy gives unasked.
    /// </summary>
    MomentRatio,

    /// <summary>G1 and G2 (type 2): without bias for normal values; what SAS, SPSS and spreadsheets give.</summary>
    Adjusted,
}
