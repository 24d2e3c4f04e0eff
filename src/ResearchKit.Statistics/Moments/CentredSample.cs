namespace ResearchKit.Statistics.Moments;

/// <summary>
/// A sample about its mean, in units of a power of two in which its largest value is near 1: squares of neither 1e300
/// nor 1e-300 leave the range of a double, and scaling changes no digit.
/// </summary>
internal readonly struct CentredSample
{
    // Sums of blocks, then of their sums: the error grows with 1,024 + n/1,024 roundings instead of n.
    private const int Block = 1024;

    private readonly int _count;
    private readonly double _scale;
    private readonly double _centre;
    private readonly double _offset;

    private CentredSample(ReadOnlySpan<double> values)
    {
        var (smallest, greatest) = (values[0], values[0]);
        foreach (var value in values)
            (smallest, greatest) = (Math.Min(smallest, value), Math.Max(greatest, value));
        var largest = Math.Max(Math.Abs(smallest), Math.Abs(greatest));
        _count = values.Length;
        // Within ±1022 both the unit and its inverse are normal numbers.
        _scale = largest == 0 ? 1 : Math.ScaleB(1, -Math.Clamp(Math.ILogB(largest), -1022, 1022));
        // The mean of equal values is that value, which a rounded sum of them may miss.
        _centre = smallest == greatest ? smallest * _scale : MeanDeviation(values);
        // The centre is a rounded number; what the deviations from it still average to is taken out of every product.
        _offset = MeanDeviation(values);
        SumOfSquares = SumOfProducts(values, values, this);
    }

    public static CentredSample Of(ReadOnlySpan<double> values) => new(values);

    /// <summary>What one unit of the scaled sample is in the unit of the data.</summary>
    public double Unit => 1 / _scale;

    /// <summary>The mean, in scaled units.</summary>
    public double Mean => _centre + _offset;

    /// <summary>Of the deviations from the mean, in squared scaled units.</summary>
    public double SumOfSquares { get; }

    /// <summary>The deviation of a value from the mean, in scaled units.</summary>
    public double Deviation(double value) => value * _scale - _centre - _offset;

    /// <summary>Σ (x − x̄)(y − ȳ), in scaled units of both.</summary>
    /// <param name="values">The sample that this instance describes.</param>
    /// <param name="others">Its partner, pair by pair.</param>
    /// <param name="other">What describes the partner.</param>
    public double SumOfProducts(ReadOnlySpan<double> values, ReadOnlySpan<double> others, CentredSample other)
    {
        var total = 0.0;
        for (var start = 0; start < values.Length; start += Block)
        {
            var end = Math.Min(start + Block, values.Length);
            var sum = 0.0;
            for (var i = start; i < end; i++)
                sum += (values[i] * _scale - _centre) * (others[i] * other._scale - other._centre);
            total += sum;
        }
        return total - _count * _offset * other._offset;
    }

    /// <summary>What a line through both means leaves of the partner's sum of squares, in its squared scaled units.</summary>
    /// <param name="values">The sample that this instance describes.</param>
    /// <param name="others">Its partner, pair by pair.</param>
    /// <param name="other">What describes the partner.</param>
    /// <param name="slope">Of the line, in scaled units of the partner for each one of this sample.</param>
    public double SumOfSquaredResiduals(
        ReadOnlySpan<double> values, ReadOnlySpan<double> others, CentredSample other, double slope)
    {
        var total = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            var residual = other.Deviation(others[i]) - slope * Deviation(values[i]);
            total += residual * residual;
        }
        return total;
    }

    private double MeanDeviation(ReadOnlySpan<double> values)
    {
        var total = 0.0;
        for (var start = 0; start < values.Length; start += Block)
        {
            var sum = 0.0;
            foreach (var value in values[start..Math.Min(start + Block, values.Length)])
                sum += value * _scale - _centre;
            total += sum;
        }
        return total / _count;
    }
}
