namespace ResearchKit.Statistics;

/// <summary>By which procedure two correlations are compared.</summary>
public enum CorrelationDifferenceMethod
{
    /// <summary>Fisher's z of two independent samples.</summary>
    Fisher,

    /// <summary>Williams' t, for two correlations of one sample that share a column.</summary>
    Williams,

    /// <summary>Steiger's Z: Fisher's z with the covariance of both at their mean, for two correlations of one sample.</summary>
    Steiger,

    /// <summary>Dunn and Clark's Z: Fisher's z with the covariance of both as they are, for two correlations of one sample.</summary>
    DunnClark,
}
