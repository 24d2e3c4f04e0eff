namespace ResearchKit.Statistics;

/// <summary>How time is measured where coefficients are asked whether they change with it.</summary>
public enum TimeTransform
{
    /// <summary>1 less the Kaplan–Meier curve just before each time: spreads the events evenly; the default here and in R.</summary>
    KaplanMeier,

    /// <summary>The rank of the time among all times, events or not.</summary>
    Rank,

    /// <summary>The time itself: a few late events may decide.</summary>
    Identity,

    /// <summary>The logarithm of the time.</summary>
    Log,
}
