using ResearchKit.Statistics.Distributions;

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
        var unexplained = (1 - r) * (1 + r);
        var rate = n * scale * scale / 2;
        return PeakedIntegral.Log(Integrand, Peak(), Step) + 0.5 * Math.Log(rate / Math.PI);

        // (1 + g)^((n − 2)/2) (1 + (1 − r²) g)^(−(n − 1)/2) g^(−3/2) e^(−rate/g) dg, on t = log g.
        double Integrand(double t)
        {
            var g = Math.Exp(t);
            // log((1 + g)/(1 + (1 − r²) g)) at once: for a million pairs the difference of both would lose six digits.
            var gain = LogOnePlus.At(r * r * g / (1 + unexplained * g));
            return (n - 2.0) / 2 * gain - 0.5 * LogOnePlus.At(unexplained * g) - 0.5 * t - rate / g;
        }

        // The derivative falls through 0 once; both ends are far beyond.
        double Peak()
        {
            var (low, high) = (Math.Log(rate) - 10, Math.Log(rate) + 40 - Math.Log(unexplained) + Math.Log(n));
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

        double Slope(double t)
        {
            var g = Math.Exp(t);
            return (n - 2.0) / 2 * (r * r * g / ((1 + g) * (1 + unexplained * g)))
                - 0.5 * unexplained * g / (1 + unexplained * g) - 0.5 + rate / g;
        }
    }
}
