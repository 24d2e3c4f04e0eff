using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Proportions;

/// <summary>The ratios of two probabilities that the score test does not reject.</summary>
internal static class KoopmanScore
{
    public static (double Lower, double Upper) Limits(ProportionEstimate first, ProportionEstimate second, double level)
    {
        var z = StandardNormal.TwoSidedQuantile(level);
        return (Lower(first, second, z * z), 1 / Lower(second, first, z * z));
    }

    /// <summary>The lower limit of first over second; the upper one is the inverse of the lower of second over first.</summary>
    private static double Lower(ProportionEstimate first, ProportionEstimate second, double critical)
    {
        if (first.Successes == 0)
            return 0;
        // Without success in the second group the estimate is infinite, and the test rejects every ratio that is small enough.
        var estimate = second.Successes == 0
            ? first.Value / (1.0 / second.SampleSize)
            : first.Value / second.Value;
        var (high, low) = (Math.Log(estimate), Math.Log(estimate) - 1);
        while (Excess(high) > 0)
            high++;
        for (var step = 1.0; Excess(low) < 0; step *= 2)
            low -= step;
        return Math.Exp(Root.Between(low, high, Excess));

        double Excess(double logarithm) => Statistic(first, second, Math.Exp(logarithm)) - critical;
    }

    /// <summary>The χ² of one degree of freedom by which the data contradict a ratio.</summary>
    internal static double Statistic(ProportionEstimate first, ProportionEstimate second, double ratio)
    {
        // The smaller probability is the divisor's safe side: one less it is not 0.
        if (ratio > 1)
            return Statistic(second, first, 1 / ratio);
        double a = first.Successes, m = first.SampleSize, b = second.Successes, n = second.SampleSize;
        // Both probabilities fitted under the ratio: (m + n) r q² − (m r + a + n + b r) q + (a + b) = 0, its smaller root.
        var sum = m * ratio + a + n + b * ratio;
        var q = 2 * (a + b) / (sum + Math.Sqrt(Math.Max(0, sum * sum - 4 * (m + n) * ratio * (a + b))));
        var p = ratio * q;
        var excess = a - m * p;
        if (excess == 0)
            return 0;
        return excess * excess / (1 - p) * (1 / (m * p) + (1 - q) / ((1 - p) * n * q));
    }
}
