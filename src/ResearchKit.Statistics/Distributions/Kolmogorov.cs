namespace ResearchKit.Statistics.Distributions;

/// <summary>The distribution of Kolmogorov's D of one sample, and its limit.</summary>
internal static class Kolmogorov
{
    private const int LargestForMatrix = 500;
    private const int LargestForSum = 100_000;
    private const double FarFrom = 5;

    /// <summary>P(D ≥ d) of n values, and how it was found.</summary>
    /// <param name="d">In [0, 1].</param>
    /// <param name="n">At least 1.</param>
    public static (double P, string Method) UpperTail(double d, int n)
    {
        if (d <= 0.5 / n)
            return (1, "exact");
        if (d >= 1)
            return (0, "exact");
        // Far out both sides exclude each other, and the complement of a matrix power would have no digits left.
        if ((n * d * d >= FarFrom || d > 0.5) && n <= LargestForSum)
            return (Math.Min(1, 2 * OneSidedUpperTail(d, n)), "exact, one-sided twice");
        if (n <= LargestForMatrix)
            return (Math.Clamp(1 - LowerTailByMatrix(d, n), 0, 1), "exact");
        var root = Math.Sqrt(n);
        // Vrbik's correction of the limit.
        return (LimitUpperTail(root * d + 1 / (6 * root) + (root * d - 1) / (4.0 * n)), "limit");
    }

    /// <summary>P(D⁺ ≥ d) of n values, and how it was found; D⁻ has the same distribution.</summary>
    /// <param name="d">At most 1.</param>
    /// <param name="n">At least 1.</param>
    public static (double P, string Method) OneSided(double d, int n)
    {
        if (d <= 0)
            return (1, "exact");
        if (d >= 1)
            return (0, "exact");
        return n <= LargestForSum
            ? (Math.Min(1, OneSidedUpperTail(d, n)), "exact")
            // Smirnov's limit with the correction of Maag and Dicaire.
            : (Math.Exp(-(6 * n * d + 1) * (6 * n * d + 1) / (18.0 * n)), "limit");
    }

    /// <summary>P(D⁺ ≥ d) of two samples, Smirnov's limit with the correction of Hodges.</summary>
    /// <param name="d">In [0, 1].</param>
    /// <param name="larger">The size of the larger sample.</param>
    /// <param name="smaller">That of the smaller one.</param>
    public static double LimitOneSided(double d, double larger, double smaller)
    {
        var root = Math.Sqrt(larger / (larger + smaller) * smaller);
        // 2 z (m + 2n)/(3 √(mn(m + n))), with z = d times the root.
        return Math.Exp(-2 * root * d * root * d - 2 * d * (larger + 2 * smaller) / (3 * (larger + smaller)));
    }

    /// <summary>lim P(D √n ≥ z).</summary>
    public static double LimitUpperTail(double z)
    {
        if (z <= 0)
            return 1;
        // Each of both series where it converges fast.
        if (z < 1)
        {
            var (lower, step) = (0.0, Math.PI * Math.PI / (8 * z * z));
            for (var k = 1; k <= 9; k += 2)
                lower += Math.Exp(-k * k * step);
            return 1 - Math.Sqrt(2 * Math.PI) / z * lower;
        }
        var upper = 0.0;
        for (var k = 5; k >= 1; k--)
            upper = Math.Exp(-2.0 * k * k * z * z) - upper;
        return 2 * upper;
    }

    /// <summary>P(D⁺ ≥ d), the sum of Birnbaum and Tingey: all its terms are positive.</summary>
    private static double OneSidedUpperTail(double d, int n)
    {
        var sum = 0.0;
        for (var j = 0; j <= n; j++)
        {
            var p = d + (double)j / n;
            if (p >= 1)
                break;
            sum += Binomial.Probability(j, n, p) / p;
        }
        return d * sum;
    }

    /// <summary>P(D &lt; d), by the matrix of Marsaglia, Tsang and Wang (2003).</summary>
    private static double LowerTailByMatrix(double d, int n)
    {
        var k = (int)(n * d) + 1;
        var size = 2 * k - 1;
        var h = k - n * d;
        var matrix = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size && j <= i + 1; j++)
                matrix[i * size + j] = 1;
        }
        for (var i = 0; i < size; i++)
        {
            matrix[i * size] -= Math.Pow(h, i + 1);
            matrix[(size - 1) * size + i] -= Math.Pow(h, size - i);
        }
        matrix[(size - 1) * size] += 2 * h - 1 > 0 ? Math.Pow(2 * h - 1, size) : 0;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                for (var g = 1; g <= i - j + 1; g++)
                    matrix[i * size + j] /= g;
            }
        }
        // n!/nⁿ times the middle of the n-th power, with powers of two kept apart.
        var (power, exponent) = Power(matrix, size, n);
        var value = power[(k - 1) * size + k - 1];
        for (var i = 1; i <= n; i++)
        {
            value *= (double)i / n;
            if (value < 1e-140)
                (value, exponent) = (Math.ScaleB(value, 500), exponent - 500);
        }
        return Math.ScaleB(value, exponent);
    }

    private static (double[] Matrix, int Exponent) Power(double[] matrix, int size, int n)
    {
        if (n == 1)
            return (matrix, 0);
        var (half, exponent) = Power(matrix, size, n / 2);
        var result = Product(half, half, size);
        exponent *= 2;
        if (n % 2 == 1)
            result = Product(matrix, result, size);
        if (result[size / 2 * size + size / 2] > 1e140)
        {
            for (var i = 0; i < result.Length; i++)
                result[i] = Math.ScaleB(result[i], -500);
            exponent += 500;
        }
        return (result, exponent);
    }

    private static double[] Product(double[] a, double[] b, int size)
    {
        var product = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            var row = product.AsSpan(i * size, size);
            for (var k = 0; k < size; k++)
            {
                var factor = a[i * size + k];
                var other = b.AsSpan(k * size, size);
                for (var j = 0; j < row.Length; j++)
                    row[j] += factor * other[j];
            }
        }
        return product;
    }
}
