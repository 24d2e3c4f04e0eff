namespace ResearchKit.Statistics;

/// <summary>How much the other columns of a design inflate the variance of a term's coefficients.</summary>
/// <param name="Term">The name of the term.</param>
/// <param name="Factor">
/// At least 1, which is none. For one column the variance inflation factor 1/(1 − R²) of its regression on the others; for
/// several the generalized factor, by which the squared volume of their joint confidence region grows.
/// </param>
/// <param name="DegreesOfFreedom">How many columns the term has.</param>
public sealed record VarianceInflation(string Term, double Factor, int DegreesOfFreedom)
{
    /// <summary>The factor by which standard errors grow, per column: comparable between terms of different sizes.</summary>
    public double StandardErrorFactor => Math.Pow(Factor, 0.5 / DegreesOfFreedom);
}
