namespace ResearchKit.Statistics;

/// <summary>What a unit of some relevance is worth in a ranking.</summary>
public enum RankingGain
{
    /// <summary>Its relevance (Järvelin and Kekäläinen; scikit-learn).</summary>
    Linear,

    /// <summary>2 to the power of its relevance, less 1 (Burges and others): great relevance weighs far more.</summary>
    Exponential,
}
