namespace ResearchKit.Statistics;

/// <summary>How the interval of a ratio of probabilities is found.</summary>
public enum RiskRatioMethod
{
    /// <summary>By inverting the score test; there is an interval whatever the counts.</summary>
    Koopman,

    /// <summary>By the logarithm with its variance by the delta method; needs a success in each group.</summary>
    Katz,
}
