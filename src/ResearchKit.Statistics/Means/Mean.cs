using ResearchKit.Statistics.Moments;

namespace ResearchKit.Statistics;

/// <summary>The centre of gravity of a column.</summary>
public static class Mean
{
    /// <summary>Estimates the population's mean.</summary>
    /// <param name="values">Any unit, finite, at least 2.</param>
    /// <returns>The mean, in the unit of the values.</returns>
    /// <exception cref="AssumptionException">Fewer than 2 values, or one is NaN or infinite.</exception>
    /// <remarks>
    /// <para>Method: two passes; the second takes out what rounding left of the first, and gives the standard deviation.</para>
    /// <para>
    /// Assumptions: independent observations. Missing values are for the caller to drop, and to count. Degenerate: a
    /// constant sample has a standard deviation of 0.
    /// </para>
    /// <para>
    /// Reference: T. F. Chan, G. H. Golub and R. J. LeVeque 1983, doi 10.1080/00031305.1983.10483115. Verified against the
    /// certified values of NIST StRD (Lew, Lottery, Mavro, Michelso, NumAcc4).
    /// </para>
    /// </remarks>
    public static MeanEstimate Of(ReadOnlySpan<double> values) => Of(values, nameof(values));

    /// <param name="values">At least 2.</param>
    /// <param name="parameterName">What the caller calls them.</param>
    internal static MeanEstimate Of(ReadOnlySpan<double> values, string parameterName)
    {
        Require.AtLeast(2, values.Length, "value", "a mean with its standard error", parameterName);
        Require.Finite(values, parameterName);
        var sample = CentredSample.Of(values);
        var deviation = Math.Sqrt(sample.SumOfSquares / (values.Length - 1)) * sample.Unit;
        return new(sample.Mean * sample.Unit, deviation, values.Length);
    }
}
