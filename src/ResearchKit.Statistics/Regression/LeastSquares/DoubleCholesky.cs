namespace ResearchKit.Statistics.Regression.LeastSquares;

/// <summary>Cholesky's method with twice the digits.</summary>
internal static class DoubleCholesky
{
    /// <param name="products">The upper triangle of WᵀW and, in the last column, Wᵀy.</param>
    /// <returns>The triangular factor of W, and the least squares coefficients of y.</returns>
    public static (Triangle Factor, DoubleDouble[] Coefficients) Solve(DoubleDouble[,] products)
    {
        var size = products.GetLength(0) - 1;
        var factor = new DoubleDouble[size, size + 1];
        for (var i = 0; i < size; i++)
        {
            for (var j = i; j <= size; j++)
            {
                var sum = products[i, j];
                for (var k = 0; k < i; k++)
                    sum -= factor[k, i] * factor[k, j];
                factor[i, j] = j == i ? DoubleDouble.Sqrt(sum) : sum / factor[i, i];
            }
        }
        var coefficients = new DoubleDouble[size];
        for (var i = size - 1; i >= 0; i--)
        {
            var sum = factor[i, size];
            for (var k = i + 1; k < size; k++)
                sum -= factor[i, k] * coefficients[k];
            coefficients[i] = sum / factor[i, i];
        }
        var rounded = new Triangle(size);
        for (var i = 0; i < size; i++)
        {
            for (var j = i; j < size; j++)
                rounded[i, j] = factor[i, j].Rounded;
        }
        return (rounded, coefficients);
    }
}
