namespace ResearchKit.Statistics;

/// <summary>On which scale the interval of a survival probability is symmetric.</summary>
public enum SurvivalIntervalMethod
{
    /// <summary>log(−log S), the complementary log-log: stays within 0 and 1 and covers best; the default here and in SAS.</summary>
    LogLog,

    /// <summary>log S, cut at 1: the default of R's survfit.</summary>
    Log,

    /// <summary>S itself, cut at 0 and 1: for comparison with older texts.</summary>
    Plain,
}
