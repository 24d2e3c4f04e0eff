namespace ResearchKit.Statistics.TimeSeries.Segments;

/// <summary>m log of the variance of m values.</summary>
/// <param name="sums">Of the values less their mean, in standard deviations of the whole.</param>
/// <param name="squares">Of the same, squared.</param>
internal readonly struct MeanAndVarianceCost(RunningSums sums, RunningSums squares) : ISegmentCost
{
    // A constant stretch would be infinitely likely. It counts as varying by a millionth of the spread of the whole.
    private const double SmallestVariance = 1e-12;

    public int Count => sums.Count;

    public double Of(int start, int end)
    {
        double length = end - start;
        var sum = sums.Between(start, end);
        var variance = (squares.Between(start, end) - sum * sum / length) / length;
        return length * Math.Log(Math.Max(variance, SmallestVariance));
    }
}
