namespace ResearchKit.Statistics.Correlations.Evidence;

/// <summary>
/// The logarithm of an integral over the whole line of a function with one peak, by the trapezoidal rule: for analytic
/// functions that die away on both sides its error falls off exponentially with the number of points.
/// </summary>
internal static class PeakedIntegral
{
    // Terms this far below the peak, in logarithms, add nothing to a double.
    private const double Negligible = 42;

    /// <param name="logarithm">Of the integrand.</param>
    /// <param name="peak">Where it is largest, or near there.</param>
    /// <param name="step">Small against the width of the peak.</param>
    public static double Log(Func<double, double> logarithm, double peak, double step)
    {
        var top = logarithm(peak);
        var sum = 1.0;
        foreach (var direction in (ReadOnlySpan<double>)[-step, step])
        {
            // Each side is left once it has fallen far below whatever was its highest.
            var highest = top;
            for (var k = 1; ; k++)
            {
                var value = logarithm(peak + k * direction);
                sum += Math.Exp(value - top);
                highest = Math.Max(highest, value);
                if (!(value > highest - Negligible))
                    break;
            }
        }
        return top + Math.Log(sum * step);
    }
}
