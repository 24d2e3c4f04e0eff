namespace ResearchKit.Statistics.Numerics;

/// <summary>Where a continuous function passes zero.</summary>
internal static class Root
{
    private const double Accuracy = 2.2e-16;
    private const int MaximalSteps = 200;

    /// <summary>By Chandrupatla's method (1997, doi 10.1016/S0965-9978(96)00051-8), which falls back on halving.</summary>
    /// <param name="low">An end of the bracket.</param>
    /// <param name="high">The other end, where the function has the other sign.</param>
    /// <param name="function">Continuous between both.</param>
    /// <returns>The root, to the last digits of a double; the end nearer to 0 where both have the same sign.</returns>
    public static double Between(double low, double high, Func<double, double> function)
    {
        var (x1, x2) = (low, high);
        var (f1, f2) = (function(x1), function(x2));
        if (Math.Sign(f1) == Math.Sign(f2))
            return Math.Abs(f2) < Math.Abs(f1) ? x2 : x1;
        var share = 0.5;
        for (var step = 0; step < MaximalSteps; step++)
        {
            if (f1 == 0 || f2 == 0)
                break;
            var x = x1 + share * (x2 - x1);
            var f = function(x);
            double x3, f3;
            if (Math.Sign(f) == Math.Sign(f1))
                (x3, f3) = (x1, f1);
            else
                (x3, f3, x2, f2) = (x2, f2, x1, f1);
            (x1, f1) = (x, f);
            var least = 2 * Accuracy * Math.Max(Math.Abs(Math.Abs(f2) < Math.Abs(f1) ? x2 : x1), 1e-300) / Math.Abs(x2 - x1);
            if (least > 0.5)
                break;
            // Inverse quadratic interpolation where the three points are straight enough for it, halving elsewhere.
            var (xi, phi) = ((x1 - x2) / (x3 - x2), (f1 - f2) / (f3 - f2));
            share = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
                ? f1 / (f2 - f1) * (f3 / (f2 - f3)) + (x3 - x1) / (x2 - x1) * (f1 / (f3 - f1)) * (f2 / (f3 - f2))
                : 0.5;
            share = Math.Clamp(share, least, 1 - least);
        }
        return Math.Abs(f2) < Math.Abs(f1) ? x2 : x1;
    }
}
