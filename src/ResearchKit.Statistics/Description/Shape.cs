using ResearchKit.Statistics.Moments;

namespace ResearchKit.Statistics;

/// <summary>What the mean and the standard deviation do not tell of a distribution: how lopsided it is, and how heavy its tails.</summary>
public static class Shape
{
    /// <summary>Estimates the skewness: 0 for a symmetric distribution, above 0 with a long tail to the right.</summary>
    /// <param name="values">Any unit, finite, at least 3, not constant.</param>
    /// <param name="type">Corrected for the sample's size or not.</param>
    /// <returns>g1 = m₃/m₂^1.5, or G1 = g1 √(n(n − 1))/(n − 2); without unit.</returns>
    /// <exception cref="AssumptionException">Fewer than 3 values; one is NaN or infinite; or all are equal.</exception>
    /// <remarks>
    /// <para>
    /// Assumptions: independent observations, a finite third moment. |g1| cannot exceed √(n − 1) or so: of follower counts,
    /// whose third moment need not exist, it tells the size of the sample as much as the shape.
    /// </para>
    /// <para>
    /// Missing values are for the caller to drop, and to count. Reference: D. N. Joanes and C. A. Gill 1998, doi
    /// 10.1111/1467-9884.00122. Verified against the formulas in R 4.2.2.
    /// </para>
    /// </remarks>
    public static double Skewness(ReadOnlySpan<double> values, ShapeType type = ShapeType.Adjusted)
    {
        Check(values, 3, "a skewness");
        return CentralMoments.Of(values).Skewness(type);
    }

    /// <summary>Estimates the excess kurtosis: 0 for a normal distribution, above 0 with heavier tails.</summary>
    /// <param name="values">Any unit, finite, at least 4, not constant.</param>
    /// <param name="type">Corrected for the sample's size or not.</param>
    /// <returns>g2 = m₄/m₂² − 3, or G2 = (n − 1)((n + 1) g2 + 6)/((n − 2)(n − 3)); without unit.</returns>
    /// <exception cref="AssumptionException">Fewer than 4 values; one is NaN or infinite; or all are equal.</exception>
    /// <remarks>
    /// Assumptions: independent observations, a finite fourth moment; g2 lies between −2 and about n. Missing values are for
    /// the caller to drop, and to count. Reference: D. N. Joanes and C. A. Gill 1998, doi 10.1111/1467-9884.00122. Verified
    /// against the formulas in R 4.2.2.
    /// </remarks>
    public static double ExcessKurtosis(ReadOnlySpan<double> values, ShapeType type = ShapeType.Adjusted)
    {
        Check(values, 4, "a kurtosis");
        return CentralMoments.Of(values).ExcessKurtosis(type);
    }

    private static void Check(ReadOnlySpan<double> values, int needed, string purpose)
    {
        Require.AtLeast(needed, values.Length, "value", purpose, nameof(values));
        Require.Finite(values);
        Require.Varies(values, purpose);
    }
}
