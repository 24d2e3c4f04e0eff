using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Moments;

/// <summary>
/// A sample about its mean, in units of a power of two in which its largest value is near 1: squares of neither 1e300
/// nor 1e-300 leave the range of a double, and scaling changes no digit.
/// </summary>
internal readonly struct CentredSample
{
    private readonly int _count;
    private readonly double _scale;
    private readonly double _centre;

    // The centre is a rounded number; what the deviations from it still average to is taken out of every product.
    private readonly double _offset;

    private CentredSample(int count, double scale, double centre, double offset, double sumOfSquares)
    {
        (_count, _scale, _centre, _offset) = (count, scale, centre, offset);
        SumOfSquares = sumOfSquares - count * offset * offset;
    }

    public static CentredSample Of(ReadOnlySpan<double> values)
    {
        var (scale, centre) = ScaleAndCentre(values, SampleRange.Of(values));
        var sums = DeviationSums.Of(values, scale, centre, values, scale, centre);
        return new(values.Length, scale, centre, sums.X / values.Length, sums.XX);
    }

    /// <summary>Two columns and the sum of their products, in one pass over both.</summary>
    /// <param name="x">One column, at least 1.</param>
    /// <param name="rangeOfX">What is known of it.</param>
    /// <param name="y">The other column, as long.</param>
    /// <param name="rangeOfY">What is known of it.</param>
    /// <returns>Both, and Σ (x − x̄)(y − ȳ) in scaled units of both.</returns>
    public static (CentredSample X, CentredSample Y, double SumOfProducts) OfPairs(
        ReadOnlySpan<double> x, SampleRange rangeOfX, ReadOnlySpan<double> y, SampleRange rangeOfY)
    {
        var n = x.Length;
        var (scaleOfX, centreOfX) = ScaleAndCentre(x, rangeOfX);
        var (scaleOfY, centreOfY) = ScaleAndCentre(y, rangeOfY);
        var sums = DeviationSums.Of(x, scaleOfX, centreOfX, y, scaleOfY, centreOfY);
        var aboutX = new CentredSample(n, scaleOfX, centreOfX, sums.X / n, sums.XX);
        var aboutY = new CentredSample(n, scaleOfY, centreOfY, sums.Y / n, sums.YY);
        return (aboutX, aboutY, sums.XY - n * aboutX._offset * aboutY._offset);
    }

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
    public double SumOfProducts(ReadOnlySpan<double> values, ReadOnlySpan<double> others, CentredSample other) =>
        DeviationSums.Of(values, _scale, _centre, others, other._scale, other._centre).XY - _count * _offset * other._offset;

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

    private static (double Scale, double Centre) ScaleAndCentre(ReadOnlySpan<double> values, SampleRange range)
    {
        // Sums of greater numbers may leave the range of a double, and of smaller ones lose digits.
        const int farOut = 900;

        var scale = PowerOfTwo.ToUnit(range.Largest);
        // The mean of equal values is that value, which a rounded sum of them may miss.
        if (range.IsConstant)
            return (scale, range.Smallest * scale);
        var sum = Math.Abs(Math.ILogB(scale)) < farOut ? range.Sum * scale : DeviationSums.Of(values, scale, 0, values, scale, 0).X;
        return (scale, sum / values.Length);
    }
}
