using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>How far apart two means lie, in standard deviations.</summary>
public static class StandardizedMeanDifference
{
    /// <summary>Estimates the difference of two means in common standard deviations, the first less the second: Cohen's d.</summary>
    /// <param name="x">The first group; any unit, finite, at least 2.</param>
    /// <param name="y">The second group, in the same unit; finite, at least 2.</param>
    /// <returns>d, which overestimates in small samples; without unit.</returns>
    /// <exception cref="AssumptionException">
    /// A group is empty (<see cref="Violation.EmptyGroup"/>) or of 1 value; one is NaN or infinite; or both groups are constant.
    /// </exception>
    /// <remarks>
    /// Method: the difference of the means over the root of the pooled variance (divisor m + n − 2). Assumptions: independent
    /// observations and groups, normal, of equal variance. Missing values are for the caller to drop, and to count.
    /// Reference: J. Cohen 1988, Statistical Power Analysis for the Behavioral Sciences. Verified against the formula in R 4.2.2.
    /// </remarks>
    public static StandardizedMeanDifferenceEstimate CohensD(ReadOnlySpan<double> x, ReadOnlySpan<double> y) =>
        Of(x, y, "Cohen's d", 1);

    /// <summary>Estimates the difference of two means in common standard deviations without bias: Hedges' g.</summary>
    /// <param name="x">The first group; any unit, finite, at least 2.</param>
    /// <param name="y">The second group, in the same unit; finite, at least 2.</param>
    /// <returns>g = J d; without unit.</returns>
    /// <exception cref="AssumptionException">As for <see cref="CohensD"/>.</exception>
    /// <remarks>
    /// Method: J = Γ(ν/2)/(√(ν/2) Γ((ν − 1)/2)) with ν = m + n − 2, exactly and not by 1 − 3/(4ν − 1). Assumptions: those of
    /// <see cref="CohensD"/>. Reference: L. V. Hedges 1981, doi 10.3102/10769986006002107. Verified against the formula in R 4.2.2.
    /// </remarks>
    public static StandardizedMeanDifferenceEstimate HedgesG(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var half = ((double)x.Length + y.Length - 2) / 2;
        return Of(x, y, "Hedges' g", half < 1 ? double.NaN : GammaRatio.At(half - 0.5) / Math.Sqrt(half));
    }

    private static StandardizedMeanDifferenceEstimate Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, string name, double correction)
    {
        var (first, second) = MeanDifference.GroupsOf(x, y, name);
        var d = (first.Value - second.Value) / MeanDifference.PooledDeviation(first, second);
        return new(name, d, correction, x.Length, y.Length);
    }
}
