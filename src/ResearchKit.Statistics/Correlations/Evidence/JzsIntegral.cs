using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Correlations.Evidence;

/// <summary>The Bayes factor of a slope with the Jeffreys–Zellner–Siow prior.</summary>
internal static class JzsIntegral
{
    // On log g every feature of the integrand is about one unit wide, whatever the sample.
    private const double Step = 0.0625;

    /// <param name="r">In [−1, 1].</param>
    /// <param name="n">At least 3.</param>
    /// <param name="scale">Of the Cauchy prior; positive.</param>
    public static double LogBayesFactor(double r, long n, double scale)
    {
        if (Math.Abs(r) == 1)
            return double.PositiveInfinity;
        var logUnexplained = Math.Log((1 - r) * (1 + r));
        // Of g, and of all below, the logarithm: scales of 1e±200 leave the range of a double otherwise.
        var logRate = Math.Log(n) + 2 * Math.Log(scale) - Math.Log(2);
        return PeakedIntegral.Log(Integrand, Peak(), Step) + 0.5 * (logRate - Math.Log(Math.PI));

        // (1 + g)^((n − 2)/2) (1 + (1 − r²) g)^(−(n − 1)/2) g^(−3/2) e^(−rate/g) dg, on t = log g.
        double Integrand(double t)
        {
            // log((1 + g)/(1 + (1 − r²) g)) at once: for a million pairs the difference of both would lose six digits.
            var gain = LogOnePlus.At(r * r / (Math.Exp(-t) + Math.Exp(logUnexplained)));
            return (n - 2.0) / 2 * gain - 0.5 * LogOnePlusExp(t + logUnexplained) - 0.5 * t - Math.Exp(logRate - t);
        }

        // The derivative falls through 0 once; both ends are far beyond.
        double Peak()
        {
            var (low, high) = (logRate - 10, logRate + 40 - logUnexplained + Math.Log(n));
            for (var i = 0; i < 60; i++)
            {
                var middle = (low + high) / 2;
                if (Slope(middle) > 0)
                    low = middle;
                else
                    high = middle;
            }
            return (low + high) / 2;
        }

        double Slope(double t) =>
            (n - 2.0) / 2 * r * r * Logistic(t) * Logistic(-t - logUnexplained)
            - 0.5 * Logistic(t + logUnexplained) - 0.5 + Math.Exp(logRate - t);
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static double LogOnePlusExp(double x) => Math.Max(x, 0) + LogOnePlus.At(Math.Exp(-Math.Abs(x)));
}
