namespace ResearchKit.Statistics;

/// <summary>What kind of outcome a generalized linear model explains, and by which link.</summary>
public enum ModelFamily
{
    /// <summary>Outcomes 0 and 1; the logit of the probability is linear in the columns.</summary>
    Logistic,

    /// <summary>Counts whose variance is their mean; the logarithm of the mean is linear in the columns.</summary>
    Poisson,

    /// <summary>Counts whose variance is μ + μ²/θ; the logarithm of the mean μ is linear in the columns.</summary>
    NegativeBinomial,
}
