namespace ResearchKit.Statistics;

/// <summary>On which side of the null value the alternative hypothesis lies.</summary>
public enum Alternative
{
    /// <summary>The value differs from that of the null hypothesis.</summary>
    TwoSided,

    /// <summary>The value is greater than that of the null hypothesis.</summary>
    Greater,

    /// <summary>The value is less than that of the null hypothesis.</summary>
    Less,
}
