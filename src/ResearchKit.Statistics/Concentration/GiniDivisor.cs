namespace ResearchKit.Statistics;

/// <summary>What a Gini coefficient refers to.</summary>
public enum GiniDivisor
{
    /// <summary>The values themselves, as a whole population: at most 1 − 1/n.</summary>
    Population,

    /// <summary>The population that they are a sample of: the above times n/(n − 1), at most 1.</summary>
    Sample,
}
