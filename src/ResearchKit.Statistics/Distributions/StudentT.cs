using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Distributions;

/// <summary>Student's t distribution.</summary>
internal static class StudentT
{
    private const int MaximalSteps = 100;

    /// <summary>P(T ≥ t), computed on the small side down to the smallest double.</summary>
    /// <remarks>Within 1.4e-13 of mpmath 1.3 at 399 points: 1 to 10^6 degrees of freedom, tails down to 1e-305.</remarks>
    public static double UpperTail(double t, double degreesOfFreedom)
    {
        if (t < 0)
            return 1 - UpperTail(-t, degreesOfFreedom);
        if (double.IsPositiveInfinity(t))
            return 0;
        if (double.IsNaN(t))
            return double.NaN;
        var a = degreesOfFreedom / 2;
        var odds = t * t / degreesOfFreedom;
        // Beyond 1e154, where the square is infinite, the first term of the tail is all of it.
        if (double.IsInfinity(odds))
            return Math.Exp(a * (Math.Log(degreesOfFreedom) - 2 * Math.Log(t))) * GammaRatio.At(a) / (2 * a * Math.Sqrt(Math.PI));
        var x = 1 / (1 + odds);
        var y = odds * x;
        // x^a √y / B(a, ½), with x^a by the logarithm of 1 + odds, as x itself is 1 for many degrees of freedom.
        var front = Math.Exp(-a * LogOnePlus.At(odds)) * Math.Sqrt(y) * GammaRatio.At(a) / Math.Sqrt(Math.PI);
        return x < (a + 1) / (a + 2.5)
            ? 0.5 * front * BetaFraction.At(x, y, a, 0.5)
            : 0.5 - 0.5 * front * BetaFraction.At(y, x, 0.5, a);
    }

    /// <summary>The half-width, in standard errors, of a two-sided interval.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <param name="degreesOfFreedom">At least 1.</param>
    public static double TwoSidedQuantile(double level, double degreesOfFreedom)
    {
        // Newton's method on the logarithm of the tail against the logarithm of t, which is concave: from any start the
        // second step is beyond the root, and the steps then come down to it. The normal quantile is a start before it.
        var target = Math.Log((1 - level) / 2);
        var t = StandardNormal.TwoSidedQuantile(level);
        for (var step = 0; step < MaximalSteps; step++)
        {
            var tail = UpperTail(t, degreesOfFreedom);
            var change = (Math.Log(tail) - target) * tail / (t * Density(t, degreesOfFreedom));
            t *= Math.Exp(change);
            if (Math.Abs(change) < 1e-15)
                break;
        }
        return t;
    }

    private static double Density(double t, double degreesOfFreedom) =>
        Math.Exp(-(degreesOfFreedom + 1) / 2 * LogOnePlus.At(t * t / degreesOfFreedom))
        * GammaRatio.At(degreesOfFreedom / 2) / Math.Sqrt(Math.PI * degreesOfFreedom);
}
