namespace ResearchKit.Tests.Statistics.Correlations;

/// <summary>Distance covariances by their definitions, over all pairs of observations.</summary>
internal static class NaiveDistances
{
    public static double SquaredCovariance(double[] x, double[] y)
    {
        var n = x.Length;
        var (a, b) = (Rows(x), Rows(y));
        var (meanA, meanB) = (a.Average() / n, b.Average() / n);
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                total += (Math.Abs(x[i] - x[j]) - a[i] / n - a[j] / n + meanA) * (Math.Abs(y[i] - y[j]) - b[i] / n - b[j] / n + meanB);
        }
        return total / n / n;
    }

    public static double UnbiasedSquaredCovariance(double[] x, double[] y)
    {
        double n = x.Length, total = 0;
        var (a, b) = (Rows(x), Rows(y));
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                total += i == j ? 0 : Centred(x, a, i, j) * Centred(y, b, i, j);
        }
        return total / n / (n - 3);

        double Centred(double[] values, double[] rows, int i, int j) =>
            Math.Abs(values[i] - values[j]) - (rows[i] + rows[j]) / (n - 2) + rows.Sum() / (n - 1) / (n - 2);
    }

    /// <summary>All orders of 0 to n − 1.</summary>
    public static IEnumerable<int[]> Orders(int n) => n == 0
        ? [[]]
        : Orders(n - 1).SelectMany(order => Enumerable.Range(0, n).Select(place => (int[])[.. order[..place], n - 1, .. order[place..]]));

    private static double[] Rows(double[] values) => [.. values.Select(a => values.Sum(b => Math.Abs(a - b)))];
}
