namespace ResearchKit.Statistics.Distributions;

/// <summary>The F distribution.</summary>
internal static class FisherF
{
    /// <summary>P(F ≥ f).</summary>
    /// <param name="f">At least 0.</param>
    /// <param name="numerator">Degrees of freedom of the numerator; positive.</param>
    /// <param name="denominator">Degrees of freedom of the denominator; positive.</param>
    public static double UpperTail(double f, double numerator, double denominator) =>
        f <= 0 ? 1 : double.IsPositiveInfinity(f) ? 0 : Beta.LowerTail(denominator / (denominator + numerator * f), denominator / 2, numerator / 2);
}
