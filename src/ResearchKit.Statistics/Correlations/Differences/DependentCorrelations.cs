namespace ResearchKit.Statistics.Correlations.Differences;

/// <summary>How two correlations of the same sample vary together.</summary>
internal static class DependentCorrelations
{
    /// <summary>The correlation of r₁₂ with r₃₄ over repeated samples of normal columns, in large samples (Pearson and Filon 1898).</summary>
    /// <remarks>With column 3 the same as column 1, r₁₃ = 1 and r₃₄ = r₁₄: that of two correlations that share a column.</remarks>
    public static double Correlation(double r12, double r34, double r13, double r14, double r23, double r24) =>
        0.5
        * ((r13 - r12 * r23) * (r24 - r23 * r34)
            + (r14 - r13 * r34) * (r23 - r12 * r13)
            + (r13 - r14 * r34) * (r24 - r12 * r14)
            + (r14 - r12 * r24) * (r23 - r24 * r34))
        / ((1 - r12) * (1 + r12) * ((1 - r34) * (1 + r34)));

    /// <summary>The determinant of a correlation matrix of three columns.</summary>
    public static double Determinant(double r12, double r13, double r23) =>
        // As a product less a square, which keeps more digits near 0 than the five terms of the textbook.
        (1 - r12) * (1 + r12) * ((1 - r13) * (1 + r13)) - Square(r23 - r12 * r13);

    /// <summary>Whether four columns can have these correlations: no eigenvalue below 0.</summary>
    public static bool Possible(double r12, double r34, double r13, double r14, double r23, double r24)
    {
        // By Cholesky; a pivot may fall short of 0 by rounding.
        const double rounding = 1e-12;
        double[,] matrix = { { 1, r12, r13, r14 }, { r12, 1, r23, r24 }, { r13, r23, 1, r34 }, { r14, r24, r34, 1 } };
        for (var pivot = 0; pivot < 4; pivot++)
        {
            if (matrix[pivot, pivot] < -rounding)
                return false;
            for (var i = pivot + 1; i < 4; i++)
            {
                if (matrix[pivot, pivot] <= rounding && Math.Abs(matrix[i, pivot]) > Math.Sqrt(rounding))
                    return false;
                if (matrix[pivot, pivot] <= rounding)
                    continue;
                for (var j = pivot + 1; j < 4; j++)
                    matrix[i, j] -= matrix[i, pivot] * matrix[pivot, j] / matrix[pivot, pivot];
            }
        }
        return true;
    }

    private static double Square(double value) => value * value;
}
