using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Proportions;

/// <summary>The exact limits of a proportion: the probabilities at which so many successes, or so few, are just a tail.</summary>
internal static class ClopperPearson
{
    public static (double Lower, double Upper) Limits(long successes, long trials, double level)
    {
        // The rarer outcome decides, whose limits keep their digits where one less the other's would lose them.
        if (successes > trials - successes)
        {
            var (lower, upper) = Limits(trials - successes, trials, level);
            return (1 - upper, 1 - lower);
        }
        var tail = (1 - level) / 2;
        double x = successes, n = trials;
        return (
            successes == 0 ? 0 : Quantile(tail, x, n - x + 1),
            successes == trials ? 1 : Quantile(1 - tail, x + 1, n - x));
    }

    /// <summary>Where the beta distribution with these exponents reaches a probability.</summary>
    private static double Quantile(double probability, double a, double b)
    {
        // By the logarithm, so that a limit of 1e-10 is found to as many digits as one of 0.5. The standard deviation of the
        // logarithm is about 1/√a; from four of them away the bracket doubles.
        var centre = Math.Log(a / (a + b));
        var step = 4 / Math.Sqrt(a);
        var (low, high) = (centre - step, Math.Min(0, centre + step));
        for (; Excess(low) > 0; step *= 2)
            low -= step;
        for (; high < 0 && Excess(high) < 0; step *= 2)
            high = Math.Min(0, high + step);
        return Math.Exp(Root.Between(low, high, Excess));

        double Excess(double logarithm) => Math.Log(Beta.LowerTail(Math.Exp(logarithm), a, b) / probability);
    }
}
