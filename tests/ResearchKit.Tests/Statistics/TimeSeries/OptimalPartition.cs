namespace ResearchKit.Tests.Statistics.TimeSeries;

/// <summary>The cheapest segmentation by looking at every last segment of every beginning, each cost from the values themselves.</summary>
internal static class OptimalPartition
{
    public static double Cost(double[] values, Func<double[], double> cost, double penalty, int minimumLength)
    {
        var best = new double[values.Length + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = 0;
        for (var end = minimumLength; end <= values.Length; end++)
        {
            for (var start = 0; start <= end - minimumLength; start++)
                best[end] = Math.Min(best[end], best[start] + cost(values[start..end]) + penalty);
        }
        return best[^1];
    }

    public static double SumOfSquares(double[] part) => part.Sum(v => (v - part.Average()) * (v - part.Average()));

    /// <summary>A constant part counts as having a millionth of the spread of the whole.</summary>
    public static Func<double[], double> NormalCost(double[] whole)
    {
        var smallest = 1e-12 * SumOfSquares(whole) / whole.Length;
        return part => part.Length * Math.Log(Math.Max(smallest, SumOfSquares(part) / part.Length));
    }

    public static double PoissonCost(double[] part) =>
        part.Sum() == 0 ? 0 : 2 * (part.Sum() - part.Sum() * Math.Log(part.Average()));
}
