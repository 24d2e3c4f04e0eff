namespace ResearchKit.Statistics;

/// <summary>The middle of a column: as many values below as above.</summary>
public static class Median
{
    /// <summary>Estimates the population's median.</summary>
    /// <param name="values">Any unit, finite, at least 1; a sorted copy is made.</param>
    /// <returns>The middle value, or the mean of the two middle ones, in the unit of the values.</returns>
    /// <exception cref="AssumptionException">No values, or one is NaN or infinite.</exception>
    /// <remarks>
    /// Assumptions: independent observations. Missing values are for the caller to drop, and to count. Degenerate: below 6
    /// values there is a median, yet no 95 % interval. Reference: see <see cref="MedianEstimate.ConfidenceInterval"/>.
    /// Verified against R 4.2.2 median.
    /// </remarks>
    public static MedianEstimate Of(ReadOnlySpan<double> values)
    {
        Require.AtLeast(1, values.Length, "value", "a median", nameof(values));
        Require.Finite(values);
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return new(sorted);
    }
}
