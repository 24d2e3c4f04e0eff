namespace ResearchKit.Statistics.TimeSeries.Segments;

/// <summary>Σ (z − mean)² of values in standard deviations; Σ z² is the same wherever the series is cut, and left out.</summary>
/// <param name="sums">Of the values less any constant, in standard deviations.</param>
internal readonly struct MeanCost(RunningSums sums) : ISegmentCost
{
    public int Count => sums.Count;

    public double Of(int start, int end)
    {
        var sum = sums.Between(start, end);
        return -(sum * sum) / (end - start);
    }
}
