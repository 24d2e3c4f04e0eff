using MathNet.Numerics;

namespace ResearchKit.Statistics.Distributions;

/// <summary>The standard normal distribution.</summary>
internal static class StandardNormal
{
    /// <summary>P(Z ≥ z), computed on the small side: no digits are lost far out, where 1 − Φ(z) would be 0.</summary>
    public static double UpperTail(double z) => 0.5 * SpecialFunctions.Erfc(z / Math.Sqrt(2));

    /// <summary>The half-width, in standard errors, of a two-sided interval.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    public static double TwoSidedQuantile(double level) => Math.Sqrt(2) * SpecialFunctions.ErfInv(level);
}
