namespace ResearchKit.Statistics.Correlations.Distances;

/// <summary>What the distances of n² ordered pairs in two columns add up to, from which their covariance is made.</summary>
/// <param name="Count">How many observations: n.</param>
/// <param name="Products">Σ |xᵢ − xⱼ||yᵢ − yⱼ|.</param>
/// <param name="RowProducts">Σ of the products of both columns' row sums, each less its mean.</param>
/// <param name="SumOfX">Σ |xᵢ − xⱼ|.</param>
/// <param name="SumOfY">Σ |yᵢ − yⱼ|.</param>
internal readonly record struct DistanceSums(int Count, double Products, double RowProducts, double SumOfX, double SumOfY)
{
    /// <summary>dCov²: the mean product of the doubly centred distances (V-statistic), which is never below 0.</summary>
    public double SquaredCovariance
    {
        get
        {
            double n = Count;
            return Math.Max(0, (Products - SumOfX / n * SumOfY / n - 2 * RowProducts / n) / (n * n));
        }
    }

    /// <summary>Its unbiased estimator (U-statistic), which may be below 0; NaN below 4 observations.</summary>
    public double UnbiasedSquaredCovariance
    {
        get
        {
            double n = Count;
            return n < 4
                ? double.NaN
                : (Products - SumOfX / n * SumOfY / (n - 1) - 2 * RowProducts / (n - 2)) / (n * (n - 3));
        }
    }
}
