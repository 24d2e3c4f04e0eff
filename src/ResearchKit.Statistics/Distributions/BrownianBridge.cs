namespace ResearchKit.Statistics.Distributions;

/// <summary>The Brownian bridge: the limit of the running sums of what is left after the mean is taken out.</summary>
internal static class BrownianBridge
{
    // Below this the series that converges for small values is the shorter one, and both agree to the last digits.
    private const double Turn = 1;

    /// <summary>P(max |B| ≥ x), Kolmogorov's distribution, on the small side.</summary>
    /// <param name="x">At least 0.</param>
    public static double MaximumUpperTail(double x)
    {
        if (x <= 0)
            return 1;
        if (x < Turn)
        {
            // √(2π)/x Σ exp(−(2k − 1)² π²/(8x²)), the lower tail.
            var lower = 0.0;
            for (var k = 1; k <= 5; k++)
                lower += Math.Exp(-Math.Pow((2 * k - 1) * Math.PI / x, 2) / 8);
            return 1 - Math.Sqrt(2 * Math.PI) / x * lower;
        }
        var (upper, sign) = (0.0, 2.0);
        for (var k = 1; k <= 5; k++, sign = -sign)
            upper += sign * Math.Exp(-2.0 * k * k * x * x);
        return upper;
    }
}
