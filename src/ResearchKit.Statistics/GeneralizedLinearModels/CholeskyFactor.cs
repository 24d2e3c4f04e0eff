namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>The root L of a small positive definite matrix LLᵀ, both as lower triangles row by row.</summary>
internal sealed class CholeskyFactor
{
    private readonly int _size;
    private readonly double[] _root;

    private CholeskyFactor(int size, double[] root) => (_size, _root) = (size, root);

    /// <summary>The smallest share that a column has for itself after those before it, squared; 1 where all are orthogonal.</summary>
    public double SmallestShare { get; private init; }

    /// <returns>Null where the matrix is not positive definite.</returns>
    public static CholeskyFactor? Of(double[] triangle, int size)
    {
        var root = (double[])triangle.Clone();
        var smallest = 1.0;
        for (var j = 0; j < size; j++)
        {
            var rowJ = Start(j);
            var left = root[rowJ + j];
            for (var k = 0; k < j; k++)
                left -= root[rowJ + k] * root[rowJ + k];
            if (!(left > 0 && double.IsFinite(left)))
                return null;
            smallest = Math.Min(smallest, left / triangle[rowJ + j]);
            var pivot = root[rowJ + j] = Math.Sqrt(left);
            for (var i = j + 1; i < size; i++)
            {
                var sum = root[Start(i) + j];
                for (var k = 0; k < j; k++)
                    sum -= root[Start(i) + k] * root[rowJ + k];
                root[Start(i) + j] = sum / pivot;
            }
        }
        return new(size, root) { SmallestShare = smallest };
    }

    public double[] Solve(ReadOnlySpan<double> right)
    {
        var x = right.ToArray();
        for (var i = 0; i < _size; i++)
        {
            for (var k = 0; k < i; k++)
                x[i] -= _root[Start(i) + k] * x[k];
            x[i] /= _root[Start(i) + i];
        }
        for (var i = _size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < _size; k++)
                x[i] -= _root[Start(k) + i] * x[k];
            x[i] /= _root[Start(i) + i];
        }
        return x;
    }

    public double[,] Inverse()
    {
        var inverse = new double[_size, _size];
        var unit = new double[_size];
        for (var j = 0; j < _size; j++)
        {
            Array.Clear(unit);
            unit[j] = 1;
            var column = Solve(unit);
            for (var i = 0; i < _size; i++)
                inverse[i, j] = column[i];
        }
        return inverse;
    }

    private static int Start(int row) => row * (row + 1) / 2;
}
