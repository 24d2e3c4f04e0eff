namespace ResearchKit.Statistics.Distributions;

/// <summary>The χ² distribution.</summary>
internal static class ChiSquared
{
    /// <summary>P(X ≥ x), on the small side.</summary>
    /// <param name="x">At least 0.</param>
    /// <param name="degreesOfFreedom">Positive.</param>
    public static double UpperTail(double x, double degreesOfFreedom) => IncompleteGamma.Upper(degreesOfFreedom / 2, x / 2);

    /// <summary>P(X ≤ x), on the small side.</summary>
    /// <param name="x">At least 0.</param>
    /// <param name="degreesOfFreedom">Positive.</param>
    public static double LowerTail(double x, double degreesOfFreedom) => IncompleteGamma.Lower(degreesOfFreedom / 2, x / 2);
}
