namespace ResearchKit.Statistics.Correlations.Ranks;

/// <summary>How the pairs of observations are ordered in two columns.</summary>
/// <param name="All">n(n − 1)/2.</param>
/// <param name="TiedInX">Equal in x, whether or not in y.</param>
/// <param name="TiedInY">Equal in y, whether or not in x.</param>
/// <param name="TiedInBoth">Equal in both.</param>
/// <param name="Discordant">Ordered one way in x and the other way in y.</param>
internal readonly record struct PairCounts(long All, long TiedInX, long TiedInY, long TiedInBoth, long Discordant)
{
    public long Concordant => All - TiedInX - TiedInY + TiedInBoth - Discordant;

    /// <summary>Kendall's S.</summary>
    public long Difference => Concordant - Discordant;
}
