using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics.Proportions;

/// <summary>Wilson's score limits of a proportion, which Newcombe's interval of a difference is made of as well.</summary>
internal static class Wilson
{
    public static (double Lower, double Upper) Limits(long successes, long trials, double level)
    {
        // Of an empty class nothing is known, its limits included.
        if (trials == 0)
            return (double.NaN, double.NaN);
        var z = StandardNormal.TwoSidedQuantile(level);
        // The smaller count decides: its lower limit is a product and keeps its digits where a difference would lose them.
        if (successes > trials - successes)
        {
            var (lower, upper) = Limits(trials - successes, trials, level);
            return (1 - upper, 1 - lower);
        }
        double x = successes, n = trials;
        var root = z * Math.Sqrt(x * (n - x) / n + z * z / 4);
        var sum = x + z * z / 2 + root;
        // Both limits solve (n + z²) p² − (2x + z²) p + x²/n = 0, so the lower is the product of both over the upper.
        return (x * x / (n * sum), sum / (n + z * z));
    }
}
