using ResearchKit.Statistics.Moments;

namespace ResearchKit.Statistics;

/// <summary>How a series goes together with itself some steps later.</summary>
public static class Autocorrelation
{
    /// <summary>Estimates the autocorrelation of a stationary series at one lag l.</summary>
    /// <param name="values">The series in its order, at equal steps; any unit, finite, not constant, longer than the lag.</param>
    /// <param name="lag">How many steps later; at least 0.</param>
    /// <returns>Σ (xₜ − x̄)(xₜ₊ₗ − x̄) / Σ (xₜ − x̄)², −1 to 1.</returns>
    /// <exception cref="AssumptionException">
    /// Not more values than <paramref name="lag"/> + 1; one is NaN or infinite; all are equal; or a negative lag.
    /// </exception>
    /// <remarks>
    /// Assumptions: mean and spread do not change along the series. Divided by the sum over the whole series, it is nearer to
    /// 0 than Pearson's correlation of the pairs. Missing values have no place in a series: the steps would differ.
    /// Reference: G. E. P. Box and G. M. Jenkins 1976, Time Series Analysis, chapter 2. Verified against R 4.2.2 acf and the
    /// certified values of NIST StRD.
    /// </remarks>
    public static double Of(ReadOnlySpan<double> values, int lag = 1)
    {
        if (lag < 0)
            throw Require.Broken(Violation.OutOfDomain, nameof(lag), $"lag is {lag}; it must be at least 0.");
        Require.AtLeast((long)lag + 2, values.Length, "value", "an autocorrelation at this lag", nameof(values));
        Require.Finite(values);
        Require.Varies(values, "an autocorrelation");
        var sample = CentredSample.Of(values);
        var total = 0.0;
        for (var i = lag; i < values.Length; i++)
            total += sample.Deviation(values[i]) * sample.Deviation(values[i - lag]);
        return total / sample.SumOfSquares;
    }
}
