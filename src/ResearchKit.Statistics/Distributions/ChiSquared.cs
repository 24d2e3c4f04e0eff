using MathNet.Numerics;

namespace ResearchKit.Statistics.Distributions;

/// <summary>The χ² distribution.</summary>
internal static class ChiSquared
{
    /// <summary>P(X ≥ x), on the small side.</summary>
    /// <param name="x">At least 0.</param>
    /// <param name="degreesOfFreedom">Positive.</param>
    public static double UpperTail(double x, double degreesOfFreedom) =>
        x <= 0 ? 1 : double.IsPositiveInfinity(x) ? 0 : SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2, x / 2);
}
