namespace ResearchKit.Synthesis;

/// <summary>The distribution of a positive quantity whose logarithm is normal.</summary>
public readonly record struct LogNormalDistribution
{
    /// <param name="median">Half of the values lie below it; positive and finite.</param>
    /// <param name="logStandardDeviation">The standard deviation of the natural logarithm; positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter lies outside its domain.</exception>
    public LogNormalDistribution(double median, double logStandardDeviation)
    {
        Median = Probability.Positive(median);
        LogStandardDeviation = Probability.Positive(logStandardDeviation);
    }

    /// <value>The median; the mean lies above it by the factor exp(σ²/2).</value>
    public double Median { get; }

    /// <value>σ, the standard deviation of the natural logarithm.</value>
    public double LogStandardDeviation { get; }

    /// <summary>The value below which a share <paramref name="probability"/> of the distribution lies.</summary>
    /// <param name="probability">In (0, 1), ends excluded.</param>
    /// <returns>The quantile, in the unit of the median.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not inside (0, 1).</exception>
    /// <remarks>exp of the normal quantile. Verified against R 4.2.2 qlnorm to 1e-12 relative.</remarks>
    public double Quantile(double probability)
    {
        Probability.RequireInner(probability);
        return Median * Math.Exp(LogStandardDeviation * NormalDistribution.StandardQuantile(probability));
    }
}
