using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Correlations.Evidence;

/// <summary>The Bayes factor of a correlation with a beta prior that is stretched to (−1, 1).</summary>
internal static class StretchedBetaIntegral
{
    /// <param name="r">In [−1, 1].</param>
    /// <param name="n">At least 3.</param>
    /// <param name="shape">Both parameters of the beta distribution; positive.</param>
    public static double LogBayesFactor(double r, long n, double shape)
    {
        // Where atanh r is infinite the likelihood still has a limit, integrable with few pairs; 350 is infinity to cosh.
        var v = Math.Min(Math.Atanh(Math.Abs(r)), 350);
        if (Math.Abs(r) == 1 && n >= 2 + 2 * shape)
            return double.PositiveInfinity;
        // Likelihood (1 − ρ²)^((n − 1)/2) (1 − rρ)^(3/2 − n) F((1 + rρ)/2) times prior (1 − ρ²)^(shape − 1), on u = atanh ρ.
        // With r = tanh v, 1 − rρ is cosh(u − v)/(cosh u cosh v): nothing is lost near ±1.
        var (outer, inner) = (2 * shape + 0.5, n - 1.5);
        // 2^(2 shape − 1) B(shape, shape) by the duplication formula: its own factors would cancel where the prior is narrow.
        var logPrior = 0.5 * Math.Log(Math.PI) - Math.Log(GammaRatio.At(shape));
        var step = Math.Min(0.25, 0.5 / Math.Sqrt(outer + inner));
        return PeakedIntegral.Log(Integrand, Peak(v, outer, inner, step / 8), step)
            - logPrior - Math.Log(HalfHalf.At(0.5, 0.5, n - 0.5));

        double Integrand(double u)
        {
            var (logU, logV, logDifference) = (LogCosh(u), LogCosh(v), LogCosh(u - v));
            var complement = 0.5 * Math.Exp(logDifference - logU - logV);
            return inner * (logV - logDifference) - outer * logU + Math.Log(HalfHalf.At(1 - complement, complement, n - 0.5));
        }
    }

    /// <summary>Where outer · log cosh u + inner · log cosh(u − v) is least, between 0 and v.</summary>
    private static double Peak(double v, double outer, double inner, double accuracy)
    {
        var (low, high) = (0.0, v);
        while (high - low > accuracy)
        {
            var middle = (low + high) / 2;
            if (outer * Math.Tanh(middle) + inner * Math.Tanh(middle - v) < 0)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    private static double LogCosh(double x)
    {
        var size = Math.Abs(x);
        // Near 0 as the logarithm of 1 + 2 sinh²(x/2), since a million pairs multiply what a rounding leaves.
        if (size < 1)
        {
            var half = Math.Sinh(size / 2);
            return LogOnePlus.At(2 * half * half);
        }
        return size + LogOnePlus.At(Math.Exp(-2 * size)) - Math.Log(2);
    }
}
