namespace ResearchKit.Statistics;

/// <summary>Why data do not meet what a method needs.</summary>
public enum Violation
{
    /// <summary>Fewer observations than the method needs.</summary>
    TooFewObservations,

    /// <summary>All observations are equal, so nothing varies together with them.</summary>
    Constant,

    /// <summary>Samples that belong together differ in length.</summary>
    UnequalLengths,

    /// <summary>An observation is NaN or infinite. Missing values are for the caller to drop, and to count.</summary>
    NotFinite,

    /// <summary>A parameter lies outside its domain.</summary>
    OutOfDomain,
}
