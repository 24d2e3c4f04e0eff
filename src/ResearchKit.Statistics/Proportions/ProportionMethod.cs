namespace ResearchKit.Statistics;

/// <summary>How the interval of a proportion is found.</summary>
public enum ProportionMethod
{
    /// <summary>By inverting the score test: as often too low as too high in coverage, and near the level on average.</summary>
    Wilson,

    /// <summary>By inverting the exact test of each side: never covers less often than the level, and mostly oftener.</summary>
    ClopperPearson,
}
