namespace ResearchKit.Statistics.TimeSeries.Segments;

/// <summary>−2 S log(S/m) of m counts with the sum S, in units of the rate of the whole: that changes the sum by a constant.</summary>
/// <param name="sums">Of the counts.</param>
/// <param name="rate">Of the whole series; positive.</param>
internal readonly struct PoissonCost(RunningSums sums, double rate) : ISegmentCost
{
    public int Count => sums.Count;

    public double Of(int start, int end)
    {
        var sum = sums.Between(start, end);
        return sum <= 0 ? 0 : -2 * sum * Math.Log(sum / ((end - start) * rate));
    }
}
