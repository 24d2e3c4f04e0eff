namespace ResearchKit.Statistics.Distributions;

/// <summary>The binomial distribution.</summary>
internal static class Binomial
{
    /// <summary>P(X ≥ k), on the small side.</summary>
    /// <param name="k">Successes; any whole number.</param>
    /// <param name="trials">At least 0.</param>
    /// <param name="probability">In [0, 1].</param>
    public static double UpperTail(long k, long trials, double probability) =>
        k <= 0 ? 1 : k > trials ? 0 : Beta.LowerTail(probability, k, trials - k + 1.0);

    /// <summary>P(X ≤ k), on the small side.</summary>
    /// <param name="k">Successes; any whole number.</param>
    /// <param name="trials">At least 0.</param>
    /// <param name="probability">In [0, 1].</param>
    public static double LowerTail(long k, long trials, double probability)
    {
        if (k < 0)
            return 0;
        if (k >= trials)
            return 1;
        if (probability <= 0)
            return 1;
        if (probability >= 1)
            return 0;
        // I_q(n − k, k + 1) with q = 1 − p, whose rounding must not show: the lead is taken from p.
        var (a, b) = (trials - (double)k, k + 1.0);
        return Beta.LowerTail(1 - probability, probability, Math.FusedMultiplyAdd(a + b, probability, -b), a, b);
    }

    /// <summary>P(X = k).</summary>
    /// <param name="k">In 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 0.</param>
    /// <param name="probability">In (0, 1).</param>
    public static double Probability(long k, long trials, double probability)
    {
        double n = trials;
        if (k == 0)
            return Math.Exp(-n * (probability + SaddlePoint.Deviation(-probability, 1 - probability)));
        if (k == trials)
            return Math.Exp(n * Math.Log(probability));
        double a = k, b = n - a;
        var lead = Math.FusedMultiplyAdd(n, -probability, a);
        return Beta.Density(probability, 1 - probability, lead, a, b) * Math.Sqrt(n / (2 * Math.PI * a * b));
    }
}
