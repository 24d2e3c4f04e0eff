namespace ResearchKit.Statistics.Distributions;

/// <summary>The F distribution.</summary>
internal static class FisherF
{
    /// <summary>P(F ≥ f), on the small side.</summary>
    /// <param name="f">At least 0.</param>
    /// <param name="numerator">Degrees of freedom of the numerator; positive.</param>
    /// <param name="denominator">Degrees of freedom of the denominator; positive.</param>
    public static double UpperTail(double f, double numerator, double denominator)
    {
        if (f <= 0)
            return 1;
        var ratio = numerator / denominator * f;
        if (double.IsPositiveInfinity(ratio))
            return 0;
        var x = 1 / (1 + ratio);
        return Beta.LowerTail(x, ratio * x, numerator / 2 * (f - 1) * x, denominator / 2, numerator / 2);
    }
}
