namespace ResearchKit.Statistics.Numerics;

/// <summary>The root L of a small positive semidefinite matrix LLᵀ, in which columns that the ones before explain are passed over.</summary>
internal sealed class CholeskyFactor
{
    private readonly double[,] _lower;
    private readonly bool[] _passedOver;

    private CholeskyFactor(double[,] lower, bool[] passedOver, double smallestShare)
    {
        _lower = lower;
        _passedOver = passedOver;
        SmallestShare = smallestShare;
    }

    /// <summary>How many columns carry something of their own.</summary>
    public int Rank => _passedOver.Count(passed => !passed);

    /// <summary>The first column that the ones before explain, or −1.</summary>
    public int FirstPassedOver => Array.IndexOf(_passedOver, true);

    /// <summary>The smallest share, squared, that a column not passed over has for itself after those before it; 1 where all are orthogonal.</summary>
    public double SmallestShare { get; }

    /// <param name="matrix">Symmetric; the lower triangle is read.</param>
    /// <param name="tolerance">Below this share of its diagonal what is left of a column counts as nothing; so does what is no number.</param>
    public static CholeskyFactor Of(double[,] matrix, double tolerance)
    {
        var n = matrix.GetLength(0);
        var lower = new double[n, n];
        var passedOver = new bool[n];
        var smallestShare = 1.0;
        for (var j = 0; j < n; j++)
        {
            var pivot = matrix[j, j];
            for (var k = 0; k < j; k++)
                pivot -= lower[j, k] * lower[j, k];
            if (!(pivot > tolerance * matrix[j, j] && double.IsFinite(pivot)))
            {
                passedOver[j] = true;
                continue;
            }
            smallestShare = Math.Min(smallestShare, pivot / matrix[j, j]);
            var root = lower[j, j] = Math.Sqrt(pivot);
            for (var i = j + 1; i < n; i++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= lower[i, k] * lower[j, k];
                lower[i, j] = sum / root;
            }
        }
        return new(lower, passedOver, smallestShare);
    }

    /// <returns>Null where the matrix is not positive definite.</returns>
    public static CholeskyFactor? OfDefinite(double[,] matrix) => Of(matrix, 0) is { FirstPassedOver: < 0 } factor ? factor : null;

    /// <summary>x with A x = b; 0 for the columns passed over.</summary>
    public double[] Solve(ReadOnlySpan<double> right)
    {
        var x = SolveLower(right);
        for (var i = x.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < x.Length; k++)
                x[i] -= _lower[k, i] * x[k];
            x[i] = _passedOver[i] ? 0 : x[i] / _lower[i, i];
        }
        return x;
    }

    /// <summary>bᵀ A⁻¹ b, without the columns passed over; never below 0.</summary>
    public double QuadraticForm(ReadOnlySpan<double> vector)
    {
        var sum = 0.0;
        foreach (var value in SolveLower(vector))
            sum += value * value;
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

    /// <summary>x with L x = b; 0 for the columns passed over.</summary>
    private double[] SolveLower(ReadOnlySpan<double> right)
    {
        var x = right.ToArray();
        for (var i = 0; i < x.Length; i++)
        {
            for (var k = 0; k < i; k++)
                x[i] -= _lower[i, k] * x[k];
            x[i] = _passedOver[i] ? 0 : x[i] / _lower[i, i];
        }
        return x;
    }
}
