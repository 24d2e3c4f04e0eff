namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>Products of small square matrices, as covariances need them.</summary>
internal static class SquareMatrix
{
    /// <summary>A M Aᵀ.</summary>
    public static double[,] Sandwich(double[,] a, double[,] m) => Product(Product(a, m), a, transposed: true);

    /// <summary>The full matrix of a lower triangle, row by row, times a factor.</summary>
    public static double[,] Full(double[] triangle, int size, double factor)
    {
        var full = new double[size, size];
        for (int i = 0, place = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++, place++)
                full[i, j] = full[j, i] = triangle[place] * factor;
        }
        return full;
    }

    public static double[] Times(double[,] a, double[] x)
    {
        var product = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < x.Length; j++)
                product[i] += a[i, j] * x[j];
        }
        return product;
    }

    /// <summary>Aᵀ x.</summary>
    public static double[] TransposedTimes(double[,] a, double[] x)
    {
        var product = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < x.Length; j++)
                product[j] += a[i, j] * x[i];
        }
        return product;
    }

    /// <summary>√(xᵀ A x), in units of the largest of x, whose square may leave the range of a double.</summary>
    public static double Length(double[,] a, double[] x)
    {
        var unit = x.Max(Math.Abs);
        if (unit == 0)
            return 0;
        var scaled = x.Select(value => value / unit).ToArray();
        var (product, sum) = (Times(a, scaled), 0.0);
        for (var i = 0; i < x.Length; i++)
            sum += scaled[i] * product[i];
        return unit * Math.Sqrt(Math.Max(0, sum));
    }

    private static double[,] Product(double[,] a, double[,] b, bool transposed = false)
    {
        var size = a.GetLength(0);
        var product = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                for (var k = 0; k < size; k++)
                    product[i, j] += a[i, k] * (transposed ? b[j, k] : b[k, j]);
            }
        }
        return product;
    }
}
