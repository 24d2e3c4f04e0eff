namespace ResearchKit.Statistics.Planning;

/// <summary>Where a power passes the one asked for.</summary>
internal static class Bisection
{
    /// <summary>By halving, as a power is known to rise or to fall, and little else of it is.</summary>
    /// <param name="low">An end of the bracket.</param>
    /// <param name="high">The other end, where the function has the other sign or is 0.</param>
    /// <param name="function">Monotone between both.</param>
    /// <returns>The root, to the last digits of a double.</returns>
    public static double Between(double low, double high, Func<double, double> function)
    {
        var isRising = function(high) > 0;
        while (true)
        {
            var middle = low / 2 + high / 2;
            if (middle == low || middle == high || Math.Abs(high - low) <= 4e-16 * Math.Abs(middle))
                return middle;
            if (function(middle) > 0 == isRising)
                high = middle;
            else
                low = middle;
        }
    }
}
