namespace ResearchKit.Statistics;

/// <summary>How far first digits lie from Benford's law, by Nigrini's bounds of the mean absolute deviation.</summary>
public enum BenfordConformity
{
    /// <summary>Up to 0.006.</summary>
    Close,

    /// <summary>Above 0.006, up to 0.012.</summary>
    Acceptable,

    /// <summary>Above 0.012, up to 0.015.</summary>
    MarginallyAcceptable,

    /// <summary>Above 0.015.</summary>
    Nonconforming,
}
