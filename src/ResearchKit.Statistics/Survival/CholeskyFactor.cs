namespace ResearchKit.Statistics.Survival;

/// <summary>L L' of a positive semidefinite matrix, in which columns that the ones before explain are passed over.</summary>
internal sealed class CholeskyFactor
{
    private readonly double[,] _lower;
    private readonly bool[] _passedOver;

    private CholeskyFactor(double[,] lower, bool[] passedOver)
    {
        _lower = lower;
        _passedOver = passedOver;
    }

    /// <summary>How many columns carry something of their own.</summary>
    public int Rank => _passedOver.Count(passed => !passed);

    /// <summary>The first column that the ones before explain, or −1.</summary>
    public int FirstPassedOver => Array.IndexOf(_passedOver, true);

    /// <param name="matrix">Symmetric; the lower triangle is read.</param>
    /// <param name="tolerance">Below this share of its diagonal what is left of a column counts as nothing.</param>
    public static CholeskyFactor Of(double[,] matrix, double tolerance)
    {
        var n = matrix.GetLength(0);
        var lower = new double[n, n];
        var passedOver = new bool[n];
        for (var j = 0; j < n; j++)
        {
            var pivot = matrix[j, j];
            for (var k = 0; k < j; k++)
                pivot -= lower[j, k] * lower[j, k];
            if (!(pivot > tolerance * matrix[j, j]))
            {
                passedOver[j] = true;
                continue;
            }
            var root = lower[j, j] = Math.Sqrt(pivot);
            for (var i = j + 1; i < n; i++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= lower[i, k] * lower[j, k];
                lower[i, j] = sum / root;
            }
        }
        return new(lower, passedOver);
    }

    /// <summary>x with A x = b; 0 for the columns passed over.</summary>
    public double[] Solve(ReadOnlySpan<double> right)
    {
        var x = right.ToArray();
        for (var i = 0; i < x.Length; i++)
        {
            for (var k = 0; k < i; k++)
                x[i] -= _lower[i, k] * x[k];
            x[i] = _passedOver[i] ? 0 : x[i] / _lower[i, i];
        }
        for (var i = x.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < x.Length; k++)
                x[i] -= _lower[k, i] * x[k];
            x[i] = _passedOver[i] ? 0 : x[i] / _lower[i, i];
        }
        return x;
    }

    /// <summary>b' A⁻¹ b.</summary>
    public double QuadraticForm(ReadOnlySpan<double> vector)
    {
        var solved = Solve(vector);
        var sum = 0.0;
        for (var i = 0; i < solved.Length; i++)
            sum += vector[i] * solved[i];
        return sum;
    }

    public double[,] Inverse()
    {
        var n = _passedOver.Length;
        var inverse = new double[n, n];
        var unit = new double[n];
        for (var j = 0; j < n; j++)
        {
            unit[j] = 1;
            var column = Solve(unit);
            unit[j] = 0;
            for (var i = 0; i < n; i++)
                inverse[i, j] = column[i];
        }
        return inverse;
    }
}
