using ResearchKit.Statistics.Description;
using ResearchKit.Statistics.Moments;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics;

/// <summary>How far the values of a column lie apart.</summary>
/// <remarks>
/// MAD, Sn and Qn estimate what the standard deviation is for normal values, and up to half of the values may be anything
/// without making them infinite. Of normal values Qn is as exact as the standard deviation with 82 % of the observations,
/// Sn with 58 %, MAD with 37 %; Sn and Qn do not suppose that the distribution is symmetric.
/// </remarks>
public static class Scale
{
    // By which R multiplies: 1/Φ⁻¹(¾), rounded.
    private const double MadOfNormal = 1.4826;

    /// <summary>Estimates the population's variance.</summary>
    /// <param name="values">Any unit, finite, at least 2.</param>
    /// <returns>The variance (divisor n − 1), in the squared unit of the values.</returns>
    /// <exception cref="AssumptionException">Fewer than 2 values, or one is NaN or infinite.</exception>
    /// <remarks>
    /// <para>
    /// Method: two passes about the mean, in units of a power of two. Degenerate: 0 for a constant; where the squared unit
    /// leaves the range of a double (values of 1e200) it is infinite or 0, while <see cref="StandardDeviation"/> is not.
    /// </para>
    /// <para>
    /// Missing values are for the caller to drop, and to count. Reference: T. F. Chan, G. H. Golub and R. J. LeVeque 1983,
    /// doi 10.1080/00031305.1983.10483115. Verified against R 4.2.2 var and NIST StRD.
    /// </para>
    /// </remarks>
    public static double Variance(ReadOnlySpan<double> values)
    {
        Check(values, 2, "a variance");
        var sample = CentredSample.Of(values);
        return sample.SumOfSquares / (values.Length - 1) * sample.Unit * sample.Unit;
    }

    /// <summary>Estimates the population's standard deviation.</summary>
    /// <param name="values">Any unit, finite, at least 2.</param>
    /// <returns>The root of the variance (divisor n − 1), in the unit of the values.</returns>
    /// <exception cref="AssumptionException">Fewer than 2 values, or one is NaN or infinite.</exception>
    /// <remarks>
    /// Method and reference: see <see cref="Variance"/>; it is finite wherever the values and their distances are. Missing
    /// values are for the caller to drop, and to count. Degenerate: 0 for a constant. Verified against R 4.2.2 sd and the
    /// certified values of NIST StRD (Lew, Lottery, Mavro, Michelso, NumAcc4).
    /// </remarks>
    public static double StandardDeviation(ReadOnlySpan<double> values)
    {
        Check(values, 2, "a standard deviation");
        var sample = CentredSample.Of(values);
        return Math.Sqrt(sample.SumOfSquares / (values.Length - 1)) * sample.Unit;
    }

    /// <summary>Estimates the spread by the median absolute deviation from the median, MAD.</summary>
    /// <param name="values">Any unit, finite, at least 1; a sorted copy is made.</param>
    /// <returns>1.4826 times the median of |x − median|, in the unit of the values.</returns>
    /// <exception cref="AssumptionException">No values, or one is NaN or infinite.</exception>
    /// <remarks>
    /// Missing values are for the caller to drop, and to count. Degenerate: 0 where more than half of the values are tied.
    /// No correction for small samples, as in R. Memory: 16 bytes per observation. Reference: F. R. Hampel 1974, doi
    /// 10.1080/01621459.1974.10482962. Verified against R 4.2.2 mad.
    /// </remarks>
    public static double MedianAbsoluteDeviation(ReadOnlySpan<double> values)
    {
        Check(values, 1, "a median absolute deviation");
        return MadOfNormal * MedianDistance(SortedSample.Of(values));
    }

    /// <summary>Estimates the spread by Rousseeuw and Croux's Sn: the median of each value's median distance to the others.</summary>
    /// <param name="values">Any unit, finite, at least 2; a sorted copy is made.</param>
    /// <returns>1.1926 times the low median of high medians, corrected for small samples, in the unit of the values.</returns>
    /// <exception cref="AssumptionException">Fewer than 2 values, or one is NaN or infinite.</exception>
    /// <remarks>
    /// <para>
    /// Method: of the sorted values the nearest n/2 to each lie in a window that only moves up: O(n) after sorting. Factors
    /// for small samples as in robustbase.
    /// </para>
    /// <para>
    /// Missing values are for the caller to drop, and to count. Degenerate: 0 where more than half of the values are tied.
    /// Memory: 16 bytes per observation. Reference: P. J. Rousseeuw and C. Croux 1993, doi 10.1080/01621459.1993.10476408.
    /// Verified against R 4.2.2 robustbase 0.95 Sn, and the distances of all pairs.
    /// </para>
    /// </remarks>
    public static double Sn(ReadOnlySpan<double> values)
    {
        Check(values, 2, "Sn");
        return MedianOfMedians.Sn(SortedSample.Of(values).Values);
    }

    /// <summary>Estimates the spread by Rousseeuw and Croux's Qn: about the first quartile of the distances of all pairs.</summary>
    /// <param name="values">Any unit, finite, at least 2; a sorted copy is made.</param>
    /// <returns>
    /// 2.21914 times the h(h − 1)/2-th smallest distance, h = ⌊n/2⌋ + 1, corrected for small samples, in the unit of the values.
    /// </returns>
    /// <exception cref="AssumptionException">Fewer than 2 values, or one is NaN or infinite.</exception>
    /// <remarks>
    /// <para>
    /// Method: weighted medians of the rows of the matrix of distances halve what is left of it; O(n log n), and no pair is
    /// listed. Factors for small samples as in robustbase 0.95, which differ from those of 1993 in the fourth digit.
    /// </para>
    /// <para>
    /// Missing values are for the caller to drop, and to count. Degenerate: 0 where more than half of the values are tied.
    /// Memory: 44 bytes per observation. References: P. J. Rousseeuw and C. Croux 1993, doi 10.1080/01621459.1993.10476408;
    /// C. Croux and P. J. Rousseeuw 1992, doi 10.1007/978-3-662-26811-7_58. Verified against R 4.2.2 robustbase 0.95 Qn,
    /// and the distances of all pairs.
    /// </para>
    /// </remarks>
    public static double Qn(ReadOnlySpan<double> values)
    {
        Check(values, 2, "Qn");
        return PairDistances.Qn(SortedSample.Of(values).Values);
    }

    /// <summary>The median of |x − median|, without the factor that makes it a standard deviation.</summary>
    internal static double MedianDistance(SortedSample sorted)
    {
        var median = sorted.Median;
        var distances = sorted.Values.ToArray();
        foreach (ref var distance in distances.AsSpan())
            distance = Math.Abs(distance - median);
        return OrderStatistic.Median(distances);
    }

    internal static double MedianAbsoluteDeviation(SortedSample sorted) => MadOfNormal * MedianDistance(sorted);

    private static void Check(ReadOnlySpan<double> values, int needed, string purpose)
    {
        Require.AtLeast(needed, values.Length, "value", purpose, nameof(values));
        Require.Finite(values);
    }
}
