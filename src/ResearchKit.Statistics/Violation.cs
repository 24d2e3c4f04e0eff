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

    /// <summary>A group or category that the method compares holds no observation.</summary>
    EmptyGroup,

    /// <summary>A column is a combination of the others, so that their coefficients cannot be told apart.</summary>
    Collinear,

    /// <summary>Some combination of the columns predicts the outcome without fault, so that a coefficient is infinite.</summary>
    Separated,

    /// <summary>What is to be timed or explained never happened in the sample.</summary>
    NoEvents,

    /// <summary>An iteration came to no end; the estimate does not exist or the data are close to where it does not.</summary>
    NotConverged,
}
