using ResearchKit.Statistics.Description;
using ResearchKit.Statistics.Moments;

namespace ResearchKit.Statistics;

/// <summary>The mean of the middle of a column.</summary>
public static class TrimmedMean
{
    /// <summary>Estimates the population's trimmed mean: that of the values between two of its quantiles.</summary>
    /// <param name="values">Any unit, finite; at least 2 must be left after trimming. A sorted copy is made.</param>
    /// <param name="share">What is left out at each end, in [0, 0.5); a fraction of an observation is left in.</param>
    /// <returns>The trimmed mean, in the unit of the values.</returns>
    /// <exception cref="AssumptionException">
    /// Fewer than 2 values are left; one is NaN or infinite; or <paramref name="share"/> is not in [0, 0.5).
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: the mean of the h = n − 2⌊share · n⌋ middle values. It estimates the mean only where the distribution is
    /// symmetric; of a skewed one it is a number of its own between median and mean.
    /// </para>
    /// <para>
    /// Assumptions: independent observations. Missing values are for the caller to drop, and to count. Degenerate: with a
    /// share of 0 all is as with <see cref="Mean"/>; a constant has a standard error of 0. Memory: 16 bytes per observation.
    /// </para>
    /// <para>
    /// Reference: J. W. Tukey and D. H. McLaughlin 1963, Sankhyā A 25, 331–352. Verified against R 4.2.2 mean(trim), and
    /// the formula.
    /// </para>
    /// </remarks>
    public static TrimmedMeanEstimate Of(ReadOnlySpan<double> values, double share = 0.2)
    {
        if (!(share >= 0 && share < 0.5))
            throw Require.Broken(Violation.OutOfDomain, nameof(share), $"share is {share}; it must be at least 0 and below 0.5.");
        Require.Finite(values);
        // 0.1 of 30 is 3, which the product misses by a rounding where it falls below.
        var trimmed = (int)Math.Floor(share * values.Length * (1 + 1e-15));
        var left = values.Length - 2 * trimmed;
        Require.AtLeast(2, Math.Max(left, 0), "value", "the middle that a trimmed mean leaves", nameof(values));
        var sorted = SortedSample.Of(values).Values.ToArray();
        var middle = CentredSample.Of(sorted.AsSpan(trimmed, left));
        var mean = middle.Mean * middle.Unit;
        sorted.AsSpan(0, trimmed).Fill(sorted[trimmed]);
        sorted.AsSpan(trimmed + left).Fill(sorted[trimmed + left - 1]);
        var winsorized = CentredSample.Of(sorted);
        var standardError = Math.Sqrt(winsorized.SumOfSquares / ((double)left * (left - 1))) * winsorized.Unit;
        return new(mean, standardError, share, trimmed, values.Length);
    }
}
