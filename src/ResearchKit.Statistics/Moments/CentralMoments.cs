namespace ResearchKit.Statistics.Moments;

/// <summary>The second to fourth moment about the mean, with divisor n, in units in which the second is near 1.</summary>
internal readonly record struct CentralMoments(int Count, double Second, double Third, double Fourth)
{
    private const int Block = 1024;

    /// <param name="values">At least one, finite.</param>
    public static CentralMoments Of(ReadOnlySpan<double> values)
    {
        var sample = CentredSample.Of(values);
        var n = values.Length;
        // Measured in standard deviations, so that a fourth power of deviations that are small beside the mean keeps its digits.
        var perDeviation = sample.SumOfSquares > 0 ? 1 / Math.Sqrt(sample.SumOfSquares / n) : 0;
        var (second, third, fourth) = (0.0, 0.0, 0.0);
        for (var start = 0; start < n; start += Block)
        {
            var (two, three, four) = (0.0, 0.0, 0.0);
            foreach (var value in values[start..Math.Min(start + Block, n)])
            {
                var deviation = sample.Deviation(value) * perDeviation;
                var square = deviation * deviation;
                two += square;
                three += square * deviation;
                four += square * square;
            }
            (second, third, fourth) = (second + two, third + three, fourth + four);
        }
        return new(n, second / n, third / n, fourth / n);
    }

    /// <summary>NaN for a constant, and adjusted for fewer than 3 values.</summary>
    public double Skewness(ShapeType type)
    {
        double n = Count;
        var g1 = Third / Math.Pow(Second, 1.5);
        return type == ShapeType.MomentRatio ? g1 : n < 3 ? double.NaN : g1 * Math.Sqrt(n * (n - 1)) / (n - 2);
    }

    /// <summary>NaN for a constant, and adjusted for fewer than 4 values.</summary>
    public double ExcessKurtosis(ShapeType type)
    {
        double n = Count;
        var g2 = Fourth / (Second * Second) - 3;
        return type == ShapeType.MomentRatio ? g2 : n < 4 ? double.NaN : (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * g2 + 6);
    }
}
