using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Moments;

namespace ResearchKit.Statistics;

/// <summary>Cumulative sums: whether the mean of a series stays what it is.</summary>
public static class Cusum
{
    /// <summary>Watches a series for a lasting shift of its mean from a target, to either side.</summary>
    /// <param name="values">The series in its order; finite, at least 1.</param>
    /// <param name="target">The mean while nothing has changed, in the unit of the values.</param>
    /// <param name="standardDeviation">Of the values while nothing has changed, in their unit; positive.</param>
    /// <param name="allowance">
    /// What is let pass, in standard deviations: half of the shift to be found; at least 0.
    /// </param>
    /// <param name="threshold">The sum that raises an alarm, in standard deviations; positive.</param>
    /// <returns>Both running sums, and the alarms.</returns>
    /// <exception cref="AssumptionException">
    /// No value; NaN or an infinity; a standard deviation or threshold that is not positive, or a deviation so small that the
    /// sums leave the range of a double; a negative allowance.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: Page's tabular scheme on z = (value − target)/standard deviation: upper sum max(0, upper + z − allowance),
    /// lower sum max(0, lower − z − allowance). An alarm does not set the sums back.
    /// </para>
    /// <para>
    /// Assumptions: values independent and nearly normal, target and spread known, from an earlier stretch and not from the
    /// one watched. With 0.5 and 5 a series without a shift raises its first alarm after 465 values on average, and one
    /// with a shift of one standard deviation after 10.4. Missing values are for the caller to drop, and to count.
    /// </para>
    /// <para>
    /// References: E. S. Page 1954, doi 10.1093/biomet/41.1-2.100; D. C. Montgomery, Statistical Quality Control, chapter 9.
    /// Verified against the recursion in R 4.2.2, and by simulated run lengths.
    /// </para>
    /// </remarks>
    public static CusumChart Tabular(
        ReadOnlySpan<double> values, double target, double standardDeviation, double allowance = 0.5, double threshold = 5)
    {
        Require.AtLeast(1, values.Length, "value", "a CUSUM chart", nameof(values));
        Require.Finite(values);
        Require.Finite(target);
        Require.Positive(standardDeviation);
        Require.Finite(allowance);
        Require.NotNegative([allowance], nameof(allowance));
        Require.Positive(threshold);
        var (upper, lower) = (new double[values.Length], new double[values.Length]);
        var (above, below) = (0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            var z = (values[i] - target) / standardDeviation;
            above = upper[i] = Math.Max(0, above + z - allowance);
            below = lower[i] = Math.Max(0, below - z - allowance);
            if (!double.IsFinite(above + below))
                throw Require.Broken(Violation.OutOfDomain, nameof(standardDeviation),
                    $"standardDeviation is {standardDeviation}, in which values[{i}] = {values[i]} leaves the range of a double.");
        }
        return new(upper, lower, target, standardDeviation, allowance, threshold);
    }

    /// <summary>Tests whether the mean of a series is the same throughout.</summary>
    /// <param name="values">The series in its order; any unit, finite, at least 2, not constant.</param>
    /// <returns>The test "OLS-CUSUM", whose statistic is the largest running sum of deviations from the mean.</returns>
    /// <exception cref="AssumptionException">Fewer than 2 values; NaN or an infinity; a constant series.</exception>
    /// <remarks>
    /// <para>
    /// Method: max |Σ (value − mean)|/(s √n) with s the standard deviation (divisor n − 1), against the largest value of a
    /// Brownian bridge (Kolmogorov's distribution).
    /// </para>
    /// <para>
    /// Assumptions: values independent but for a change, finite variance. Autocorrelation rejects too often. The limit is
    /// conservative: at 0.05 it rejects 1.3 % of 20,000 simulated series of 20 normal values without a change, 2.6 % of 50
    /// and 3.7 % of 200. It is best at one change near the middle; several that undo each other can hide it: see <see
    /// cref="ChangePoints"/>. Missing values are for the caller to drop, and to count.
    /// </para>
    /// <para>
    /// Reference: W. Ploberger and W. Krämer 1992, doi 10.2307/2951597. Verified against R 4.2.2 strucchange 1.5-3
    /// (efp, sctest).
    /// </para>
    /// </remarks>
    public static TestResult TestOfConstantMean(ReadOnlySpan<double> values)
    {
        const string purpose = "a test of a constant mean";
        Require.AtLeast(2, values.Length, "value", purpose, nameof(values));
        Require.Finite(values);
        Require.Varies(values, purpose);
        var sample = CentredSample.Of(values);
        // Any number near the mean is rounded: what it is off by adds up, and is taken out of the sums again.
        var (scale, drift) = (1 / sample.Unit, 0.0);
        foreach (var value in values)
            drift += value * scale - sample.Mean;
        drift /= values.Length;
        var (sum, largest) = (0.0, 0.0);
        foreach (var value in values)
        {
            sum += value * scale - sample.Mean - drift;
            largest = Math.Max(largest, Math.Abs(sum));
        }
        double n = values.Length;
        var statistic = largest / Math.Sqrt(sample.SumOfSquares / (n - 1) * n);
        return new("OLS-CUSUM", "S0", statistic, BrownianBridge.MaximumUpperTail(statistic), "Brownian bridge", values.Length);
    }
}
