namespace ResearchKit.Statistics;

/// <summary>How the association of two columns is measured.</summary>
public enum CorrelationMethod
{
    /// <summary>Pearson's r: how close the pairs lie to a straight line.</summary>
    Pearson,

    /// <summary>Spearman's ρ: Pearson's r of the ranks; how close one column is to a monotone function of the other.</summary>
    Spearman,

    /// <summary>Kendall's τ-b: how much oftener two pairs agree in their order than disagree, ties counted on both sides.</summary>
    Kendall,

    /// <summary>The biweight midcorrelation: Pearson's r about medians, far values counting less and the farthest not at all.</summary>
    BiweightMidcorrelation,

    /// <summary>The percentage bend correlation: Pearson's r about robust centres, far values drawn in.</summary>
    PercentageBend,
}
