using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Concentration;

/// <summary>Amounts that are 0 or more, scaled so that neither their sum nor a square leaves the range of a double.</summary>
internal static class Shares
{
    // Sums of blocks, then of their sums: the error grows with 1,024 + n/1,024 roundings instead of n.
    private const int Block = 1024;

    /// <summary>A copy in units of a power of two in which the largest is near 1, which changes no digit.</summary>
    /// <exception cref="AssumptionException">Fewer than one value, one below 0 or not finite, or nothing but zeros.</exception>
    public static double[] Scaled(ReadOnlySpan<double> values, string purpose, string parameterName = "values")
    {
        Require.AtLeast(1, values.Length, "value", purpose, parameterName);
        Require.Finite(values, parameterName);
        Require.NotNegative(values, parameterName);
        var largest = 0.0;
        foreach (var value in values)
            largest = Math.Max(largest, value);
        if (largest == 0)
            throw Require.Broken(Violation.Constant, parameterName,
                $"{parameterName} is 0 throughout; {purpose} needs a total above 0.");
        var scale = PowerOfTwo.ToUnit(largest);
        var scaled = new double[values.Length];
        for (var i = 0; i < scaled.Length; i++)
            scaled[i] = values[i] * scale;
        return scaled;
    }

    public static double Sum(ReadOnlySpan<double> values)
    {
        var total = 0.0;
        for (var start = 0; start < values.Length; start += Block)
        {
            var sum = 0.0;
            foreach (var value in values[start..Math.Min(start + Block, values.Length)])
                sum += value;
            total += sum;
        }
        return total;
    }
}
