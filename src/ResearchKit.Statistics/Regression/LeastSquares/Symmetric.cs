using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Regression.LeastSquares;

/// <summary>A symmetric matrix of small size, such as a covariance.</summary>
internal sealed class Symmetric(int size)
{
    // Below this share of its own variance what is left of a coefficient is rounding.
    private const double SingularBelow = 1e-14;

    private readonly double[] _values = new double[size * size];

    public int Size => size;

    public double this[int row, int column] => _values[row * size + column];

    public static Symmetric Diagonal(int size, double value)
    {
        var matrix = new Symmetric(size);
        for (var i = 0; i < size; i++)
            matrix._values[i * size + i] = value;
        return matrix;
    }

    public void Add(int row, int column, double value)
    {
        _values[row * size + column] += value;
        if (row != column)
            _values[column * size + row] += value;
    }

    public Symmetric Times(double factor)
    {
        var product = new Symmetric(size);
        for (var i = 0; i < _values.Length; i++)
            product._values[i] = _values[i] * factor;
        return product;
    }

    /// <summary>aᵀ · this · b.</summary>
    public double Form(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < size; i++)
        {
            var row = 0.0;
            for (var j = 0; j < size; j++)
                row += _values[i * size + j] * b[j];
            sum += a[i] * row;
        }
        return sum;
    }

    /// <summary>vᵀ · B⁻¹ · v, where B is what is left of this without its first rows and columns; NaN where B is singular.</summary>
    /// <param name="skip">How many rows and columns B lacks.</param>
    /// <param name="v">As long as B.</param>
    public double InverseForm(int skip, ReadOnlySpan<double> v)
    {
        var count = size - skip;
        var part = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
                part[i, j] = this[i + skip, j + skip];
        }
        var factor = CholeskyFactor.Of(part, SingularBelow);
        return factor.Rank < count ? double.NaN : factor.QuadraticForm(v);
    }
}
