namespace ResearchKit.Statistics.Regression.LeastSquares;

/// <summary>What there is to explain in an outcome.</summary>
/// <param name="SumOfSquares">About the mean, or about 0 where the model has no intercept; in scaled units, with weights.</param>
/// <param name="SumOfLogWeights">Which the likelihood needs; 0 without weights.</param>
/// <param name="Mean">In scaled units; with the sums it tells one outcome from another.</param>
internal sealed record TotalVariation(double SumOfSquares, double SumOfLogWeights, double Mean)
{
    public static TotalVariation Of(ReadOnlySpan<double> outcome, ReadOnlySpan<double> weights, bool aboutMean)
    {
        var scale = WorkingColumns.ScaleOf(outcome);
        var (sum, weight, logs) = (0.0, 0.0, 0.0);
        for (var start = 0; start < outcome.Length; start += 1024)
        {
            var (partSum, partWeight, partLogs) = (0.0, 0.0, 0.0);
            for (var i = start; i < Math.Min(outcome.Length, start + 1024); i++)
            {
                var w = weights.IsEmpty ? 1 : weights[i];
                (partSum, partWeight) = (partSum + w * (outcome[i] * scale), partWeight + w);
                partLogs += weights.IsEmpty ? 0 : Math.Log(w);
            }
            (sum, weight, logs) = (sum + partSum, weight + partWeight, logs + partLogs);
        }
        // The mean of equal values is that value, which a rounded sum may miss.
        var mean = outcome.ContainsAnyExcept(outcome[0]) ? sum / weight : outcome[0] * scale;
        var centre = aboutMean ? mean : 0;
        var (squares, rest) = (0.0, 0.0);
        for (var start = 0; start < outcome.Length; start += 1024)
        {
            var (partSquares, partRest) = (0.0, 0.0);
            for (var i = start; i < Math.Min(outcome.Length, start + 1024); i++)
            {
                var w = weights.IsEmpty ? 1 : weights[i];
                var deviation = outcome[i] * scale - centre;
                (partSquares, partRest) = (partSquares + w * deviation * deviation, partRest + w * deviation);
            }
            (squares, rest) = (squares + partSquares, rest + partRest);
        }
        // The rounded mean is a little off, by what the deviations average to.
        return new(squares - (aboutMean ? rest / weight * rest : 0), logs, mean);
    }
}
