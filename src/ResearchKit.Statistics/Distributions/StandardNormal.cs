using MathNet.Numerics;

namespace ResearchKit.Statistics.Distributions;

/// <summary>The standard normal distribution.</summary>
internal static class StandardNormal
{
    /// <summary>P(Z ≥ z), computed on the small side: no digits are lost far out, where 1 − Φ(z) would be 0.</summary>
    public static double UpperTail(double z) => 0.5 * SpecialFunctions.Erfc(z / Math.Sqrt(2));

    public static double LowerTail(double z) => UpperTail(-z);

    public static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>The z with P(Z ≤ z) = <paramref name="probability"/>; infinite at 0 and 1.</summary>
    /// <param name="probability">In [0, 1]; digits count on the small side, so ask for a small upper tail by −Quantile(tail).</param>
    public static double Quantile(double probability) =>
        probability <= 0.5 ? -Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * probability) : Math.Sqrt(2) * SpecialFunctions.ErfInv(2 * probability - 1);

    /// <summary>The half-width, in standard errors, of a two-sided interval.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    public static double TwoSidedQuantile(double level) => Math.Sqrt(2) * SpecialFunctions.ErfInv(level);
}
