namespace ResearchKit.Statistics;

/// <summary>What a further change point must gain, in twice the log-likelihood, to be worth it.</summary>
public enum ChangePointPenalty
{
    /// <summary>
    /// Zhang and Siegmund's modified BIC: (p + 2) log n for a segment with p parameters, and the logarithm of the length of
    /// each segment, which tells against changes close to each other.
    /// </summary>
    ModifiedBayesian,

    /// <summary>Schwarz's criterion, counting the place of the change as a parameter: (p + 1) log n.</summary>
    Bayesian,
}
