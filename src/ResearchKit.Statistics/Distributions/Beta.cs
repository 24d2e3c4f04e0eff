using MathNet.Numerics;

namespace ResearchKit.Statistics.Distributions;

/// <summary>The beta distribution.</summary>
internal static class Beta
{
    /// <summary>P(B ≤ x), the regularised incomplete beta function.</summary>
    /// <param name="x">In [0, 1].</param>
    /// <param name="a">Positive.</param>
    /// <param name="b">Positive.</param>
    public static double LowerTail(double x, double a, double b) =>
        x <= 0 ? 0 : x >= 1 ? 1 : SpecialFunctions.BetaRegularized(a, b, x);
}
