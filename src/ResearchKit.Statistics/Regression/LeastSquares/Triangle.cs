namespace ResearchKit.Statistics.Regression.LeastSquares;

/// <summary>An upper triangular matrix, row by row.</summary>
internal sealed class Triangle(int size)
{
    private readonly double[] _values = new double[size * size];

    public int Size => size;

    public ref double this[int row, int column] => ref _values[row * size + column];

    /// <summary>One row from its diagonal on.</summary>
    public Span<double> Row(int row) => _values.AsSpan(row * size + row, size - row);

    /// <summary>One column down to its diagonal.</summary>
    public double[] Column(int column)
    {
        var values = new double[column + 1];
        for (var row = 0; row <= column; row++)
            values[row] = this[row, column];
        return values;
    }

    public Triangle Inverse()
    {
        var inverse = new Triangle(size);
        for (var j = 0; j < size; j++)
        {
            inverse[j, j] = 1 / this[j, j];
            for (var i = j - 1; i >= 0; i--)
            {
                var sum = 0.0;
                for (var k = i + 1; k <= j; k++)
                    sum += this[i, k] * inverse[k, j];
                inverse[i, j] = -sum / this[i, i];
            }
        }
        return inverse;
    }

    public static Triangle operator *(Triangle left, Triangle right)
    {
        var product = new Triangle(left.Size);
        for (var i = 0; i < left.Size; i++)
        {
            for (var j = i; j < left.Size; j++)
            {
                for (var k = i; k <= j; k++)
                    product[i, j] += left[i, k] * right[k, j];
            }
        }
        return product;
    }

    /// <summary>The matrix times a column.</summary>
    public double[] Times(ReadOnlySpan<double> vector)
    {
        var result = new double[size];
        for (var i = 0; i < size; i++)
        {
            for (var k = i; k < size; k++)
                result[i] += this[i, k] * vector[k];
        }
        return result;
    }

    /// <summary>The transposed matrix times a column.</summary>
    public double[] TransposedTimes(ReadOnlySpan<double> vector)
    {
        var result = new double[size];
        for (var i = 0; i < size; i++)
        {
            for (var k = i; k < size; k++)
                result[k] += this[i, k] * vector[i];
        }
        return result;
    }

    /// <summary>The leading rows and columns.</summary>
    public Triangle Leading(int count)
    {
        var part = new Triangle(count);
        for (var i = 0; i < count; i++)
            Row(i)[..(count - i)].CopyTo(part.Row(i));
        return part;
    }

    /// <summary>The condition number in the Frobenius norm, were all columns of length 1.</summary>
    public double ScaledCondition(Triangle inverse)
    {
        // ‖R D‖ is √size for unit columns; D⁻¹ R⁻¹ has rows as much longer.
        var squares = 0.0;
        for (var j = 0; j < size; j++)
        {
            var (length, back) = (0.0, 0.0);
            for (var i = 0; i <= j; i++)
                length += this[i, j] * this[i, j];
            for (var k = j; k < size; k++)
                back += inverse[j, k] * inverse[j, k];
            squares += length * back;
        }
        return Math.Sqrt(size * squares);
    }
}
