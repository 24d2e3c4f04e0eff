namespace ResearchKit.Statistics.Distributions;

/// <summary>
/// The continued fraction F of the incomplete beta function, I_x(a, b) = x^a (1 − x)^b F / (a B(a, b)), DLMF 8.17.22.
/// </summary>
internal static class BetaFraction
{
    // Terms grow as the square root of the larger parameter; two thousand million degrees of freedom need 40,000.
    private const int MaximalTerms = 1_000_000;
    private const double Accuracy = 4e-16;
    private const double Tiny = 1e-300;

    /// <summary>By the modified Lentz method. Converges fast for x below (a + 1) / (a + b + 2).</summary>
    public static double At(double x, double a, double b)
    {
        var c = 1.0;
        var d = Inverse(1 - (a + b) * x / (a + 1));
        var fraction = d;
        for (var m = 1; m < MaximalTerms; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = Inverse(1 + even * d);
            c = AwayFromZero(1 + even / c);
            fraction *= d * c;
            d = Inverse(1 + odd * d);
            c = AwayFromZero(1 + odd / c);
            fraction *= d * c;
            if (Math.Abs(d * c - 1) <= Accuracy)
                break;
        }
        return fraction;
    }

    private static double Inverse(double value) => 1 / AwayFromZero(value);

    private static double AwayFromZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
