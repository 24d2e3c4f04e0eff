namespace ResearchKit.Statistics.Distributions;

/// <summary>
/// The continued fraction F of the incomplete beta function, I_x(a, b) = x^a y^b F / B(a, b) with y = 1 − x: the even
/// part of DLMF 8.17.22, as DiDonato and Morris use it (1992, doi 10.1145/131766.131776).
/// </summary>
internal static class BetaFraction
{
    // Student's t needs 60 at most, F near its mean with 10^6 degrees of freedom twice over some hundreds.
    private const int MaximalTerms = 1_000_000;
    private const double Accuracy = 4e-16;
    private const double Tiny = 1e-300;

    /// <summary>By the modified Lentz method. Converges fast for x below (a + 1) / (a + b + 2).</summary>
    /// <param name="x">In (0, 1).</param>
    /// <param name="y">1 − x with all its digits, which the difference would lose where x is near 1.</param>
    /// <param name="a">The exponent of x; positive.</param>
    /// <param name="b">The exponent of y; positive.</param>
    public static double At(double x, double y, double a, double b)
    {
        // a − (a + b) x, by whichever of x and y is the small one.
        var lead = y < x ? (a + b) * y - b : a - (a + b) * x;
        var denominator = AwayFromZero(a / (a + 1) * (lead + 1));
        var (c, d) = (denominator, 0.0);
        for (var m = 1; m < MaximalTerms; m++)
        {
            var numerator = (a + m - 1) / (a + 2 * m - 1) * ((a + b + m - 1) / (a + 2 * m - 1)) * m * (b - m) * x * x;
            var next = Denominator(m);
            d = 1 / AwayFromZero(next + numerator * d);
            c = AwayFromZero(next + numerator / c);
            denominator *= c * d;
            if (Math.Abs(c * d - 1) <= Accuracy)
                break;
        }
        return 1 / denominator;

        double Denominator(double m) =>
            m + m * (b - m) * x / (a + 2 * m - 1) + (a + m) / (a + 2 * m + 1) * (lead + 1 + m * (1 + y));
    }

    private static double AwayFromZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
