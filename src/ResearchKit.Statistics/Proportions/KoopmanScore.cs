using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Proportions;

/// <summary>The ratios of two probabilities that the score test does not reject.</summary>
internal static class KoopmanScore
{
    // Beyond it a ratio of probabilities is infinite.
    private const double GreatestLogarithm = 709;

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
        // At the estimate the statistic is 0 but for roundings, which a level near 0 may be below.
        if (second.Successes > 0 && Excess(high) >= 0)
            return estimate;
        for (; Excess(high) > 0; high++)
        {
            if (high > GreatestLogarithm)
                return double.PositiveInfinity;
        }
        for (var step = 1.0; Excess(low) < 0; step *= 2)
            low -= step;
        return Math.Exp(Root.Between(low, high, Excess));

        double Excess(double logarithm) => Statistic(first, second, logarithm) - critical;
    }

    /// <summary>The χ² of one degree of freedom by which the data contradict the logarithm of a ratio.</summary>
    /// <remarks>
    /// No difference of great numbers near a probability of 1: of 999,999,990 in a billion the failures decide, and what is
    /// fitted of them is found as such.
    /// </remarks>
    internal static double Statistic(ProportionEstimate first, ProportionEstimate second, double logarithm)
    {
        // The smaller probability is the divisor's safe side: one less it is not 0.
        if (logarithm > 0)
            return Statistic(second, first, -logarithm);
        double a = first.Successes, m = first.SampleSize, b = second.Successes, n = second.SampleSize;
        double failures = first.SampleSize - first.Successes, otherFailures = second.SampleSize - second.Successes;
        var ratio = Math.Exp(logarithm);
        var lessThanOne = OneMinusExp(-logarithm);
        // Both probabilities fitted under the ratio: q from (m + n) r q² − (m r + a + n + b r) q + (a + b) = 0, its smaller
        // root, and u = 1 − q from (m + n) r u² − v u − (n − b)(1 − r) = 0; the discriminant of both is a sum.
        var leading = (m + n) * ratio;
        var v = failures + otherFailures - lessThanOne * (m + n + otherFailures);
        var root = Math.Sqrt(v * v + 4 * leading * otherFailures * lessThanOne);
        var q = 2 * (a + b) / (m * ratio + a + n + b * ratio + root);
        var u = v >= 0 ? (v + root) / (2 * leading) : 2 * otherFailures * lessThanOne / (root - v);
        var p = ratio * q;
        var notP = lessThanOne + ratio * u;
        var excess = p < 0.5 ? a - m * p : m * notP - failures;
        if (excess == 0)
            return 0;
        // (a − mp)²/(mp(1 − p)) + (b − nq)²/(nq(1 − q)); the excesses weigh as (a − mp)/(1 − p) + (b − nq)/(1 − q) = 0, where
        // q may be 1 and the second term 0.
        return excess * excess / notP * (1 / (m * p) + u / (notP * n * q));
    }

    /// <summary>1 − e^−x for x ≥ 0, without losing the digits of a small x (Kahan).</summary>
    private static double OneMinusExp(double x)
    {
        var power = Math.Exp(-x);
        return power == 1 ? x : power < 0.5 ? 1 - power : (1 - power) * (x / -Math.Log(power));
    }
}
