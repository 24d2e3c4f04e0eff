namespace ResearchKit.Statistics;

/// <summary>How an interval is read from bootstrap replicates.</summary>
public enum BootstrapInterval
{
    /// <summary>Efron's BCa: percentiles shifted for the bias of the replicates and the skewness of the statistic.</summary>
    BiasCorrectedAccelerated,

    /// <summary>The quantiles of the replicates.</summary>
    Percentile,

    /// <summary>The quantiles of the replicates, mirrored at the estimate.</summary>
    Basic,

    /// <summary>The quantiles of the replicates' distances from the estimate in standard errors, each in its own.</summary>
    Studentized,
}
