namespace ResearchKit.Statistics.Distributions;

/// <summary>Where a function of one number crosses 0.</summary>
internal static class RootSearch
{
    private const int MaximalSteps = 200;

    /// <summary>By chords, halving wherever these gain too little (Dowell and Jarratt's variant of regula falsi).</summary>
    /// <param name="function">Continuous; of different signs at both ends.</param>
    /// <param name="lower">One end of the bracket.</param>
    /// <param name="upper">The other end.</param>
    /// <returns>The root, to some four roundings; the end nearer to 0 where the signs are the same.</returns>
    public static double Between(Func<double, double> function, double lower, double upper)
    {
        var (low, high) = (function(lower), function(upper));
        if (low == 0 || high == 0 || low > 0 == high > 0)
            return Math.Abs(low) <= Math.Abs(high) ? lower : upper;
        for (var step = 0; step < MaximalSteps; step++)
        {
            var width = upper - lower;
            if (width <= 4e-16 * Math.Max(Math.Abs(lower), Math.Abs(upper)))
                break;
            var chord = lower - low / (high - low) * width;
            var next = step % 4 == 3 || !(chord > lower && chord < upper) ? lower + width / 2 : chord;
            if (next == lower || next == upper)
                break;
            var value = function(next);
            if (value == 0)
                return next;
            if (value > 0 == high > 0)
            {
                low *= high / (high + value);
                (upper, high) = (next, value);
            }
            else
            {
                high *= low / (low + value);
                (lower, low) = (next, value);
            }
        }
        return Math.Abs(low) <= Math.Abs(high) ? lower : upper;
    }
}
