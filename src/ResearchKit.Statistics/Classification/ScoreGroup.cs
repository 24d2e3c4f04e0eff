namespace ResearchKit.Statistics.Classification;

/// <summary>The units that share one score, which no threshold can tell apart.</summary>
internal readonly record struct ScoreGroup(double Score, int Positives, int Negatives)
{
    public int Count => Positives + Negatives;
}
