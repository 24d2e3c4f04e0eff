namespace ResearchKit.Statistics;

/// <summary>Of which kind the values of a tail are.</summary>
public enum TailData
{
    /// <summary>Measurements: any number above 0.</summary>
    Continuous,

    /// <summary>Counts: whole numbers from 1, as of followers.</summary>
    Counts,
}
