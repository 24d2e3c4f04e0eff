using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics.Tails;

/// <summary>A standard normal variable that is cut off from below: what its tail weighs, and how far it lies beyond the cut.</summary>
internal static class MillsRatio
{
    // From here on the continued fraction is short, and below it the differences keep their digits.
    private const double FractionFrom = 4;
    private const int Depth = 100;

    /// <summary>log of P(Z ≥ a)/φ(a).</summary>
    public static double Log(double a) => a >= FractionFrom
        ? -Math.Log(a + Remainder(a, 1))
        : Math.Log(StandardNormal.UpperTail(a)) + a * a / 2 + 0.5 * Math.Log(2 * Math.PI);

    /// <summary>The mean of Z − a given that Z ≥ a.</summary>
    public static double MeanExcess(double a) => a >= FractionFrom
        ? Remainder(a, 1)
        : StandardNormal.Density(a) / StandardNormal.UpperTail(a) - a;

    /// <summary>The mean of (Z − a)² over the square of the mean of Z − a, given that Z ≥ a: 1 far below 0, 2 far above.</summary>
    public static double SquareRatio(double a)
    {
        if (a >= FractionFrom)
            // 1 − a d = e d with d = 1/(a + e): nothing is subtracted.
            return Remainder(a, 2) / Remainder(a, 1);
        var excess = MeanExcess(a);
        return (1 - a * excess) / (excess * excess);
    }

    /// <summary>k/(a + (k + 1)/(a + (k + 2)/(a + …))), DLMF 7.9.1.</summary>
    private static double Remainder(double a, int k)
    {
        var remainder = 0.0;
        for (var j = k + Depth; j >= k; j--)
            remainder = j / (a + remainder);
        return remainder;
    }
}
