namespace ResearchKit.Statistics.TimeSeries.Segments;

/// <summary>Σ (z − mean)² of values in standard deviations.</summary>
/// <param name="sums">Of the values less any constant, in standard deviations.</param>
/// <param name="squares">Of the same, squared. Their sum over all segments is always the same, yet without it one value far out would cost all others their digits.</param>
internal readonly struct MeanCost(RunningSums sums, RunningSums squares) : ISegmentCost
{
    public int Count => sums.Count;

    public double Of(int start, int end)
    {
        var sum = sums.Between(start, end);
        return Math.Max(0, squares.Between(start, end) - sum * sum / (end - start));
    }
}
