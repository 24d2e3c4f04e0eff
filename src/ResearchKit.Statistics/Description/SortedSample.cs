namespace ResearchKit.Statistics.Description;

/// <summary>A sample in rising order, which quantiles are read off.</summary>
internal readonly struct SortedSample
{
    // As in R: a rank that misses a whole number by this much is one.
    private const double Fuzz = 4 * 2.220446049250313e-16;

    private readonly double[] _values;

    private SortedSample(double[] sorted) => _values = sorted;

    public static SortedSample Of(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return new(sorted);
    }

    public ReadOnlySpan<double> Values => _values;

    public double Smallest => _values[0];

    public double Greatest => _values[^1];

    public double Median => MedianOf(_values);

    /// <summary>The middle of values in rising order, or the mean of both middle ones.</summary>
    public static double MedianOf(ReadOnlySpan<double> sorted)
    {
        var (low, high) = (sorted[(sorted.Length - 1) / 2], sorted[sorted.Length / 2]);
        // Half of each, as the sum of two great numbers would overflow.
        return low == high ? low : low / 2 + high / 2;
    }

    public double Quantile(double probability, QuantileType type)
    {
        double n = _values.Length;
        var rank = type switch
        {
            QuantileType.InverseDistribution or QuantileType.AveragedInverseDistribution => n * probability,
            QuantileType.NearestRank => n * probability - 0.5,
            QuantileType.LinearInverseDistribution => n * probability,
            QuantileType.Hazen => n * probability + 0.5,
            QuantileType.Weibull => (n + 1) * probability,
            QuantileType.Gumbel => (n - 1) * probability + 1,
            QuantileType.MedianUnbiased => (n + 1.0 / 3) * probability + 1.0 / 3,
            _ => (n + 0.25) * probability + 0.375,
        };
        var whole = Math.Floor(rank + Fuzz);
        var beyond = rank - whole;
        if (Math.Abs(beyond) < Fuzz)
            beyond = 0;
        var weight = type switch
        {
            QuantileType.InverseDistribution => beyond > 0 ? 1 : 0,
            QuantileType.AveragedInverseDistribution => beyond > 0 ? 1 : 0.5,
            QuantileType.NearestRank => beyond == 0 && (long)whole % 2 == 0 ? 0 : 1,
            _ => beyond,
        };
        return Between((long)whole, weight);
    }

    /// <summary>From the k-th value a share of the way to the next; ranks beyond the ends are those of the ends.</summary>
    private double Between(long k, double share)
    {
        var (low, high) = (At(k), At(k + 1));
        if (share == 0 || low == high)
            return low;
        // Both parts by themselves, as the difference of 1e308 and −1e308 would overflow; a rounding must not leave the ends.
        return Math.Clamp((1 - share) * low + share * high, low, high);
    }

    private double At(long k) => _values[Math.Clamp(k - 1, 0, _values.Length - 1)];
}
