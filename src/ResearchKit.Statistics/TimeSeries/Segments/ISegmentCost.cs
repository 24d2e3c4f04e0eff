namespace ResearchKit.Statistics.TimeSeries.Segments;

/// <summary>
/// Twice the negative log-likelihood of a stretch at its own best parameters, but for terms whose sum over a series does not
/// depend on where it is cut. Cutting a stretch never makes it greater.
/// </summary>
internal interface ISegmentCost
{
    int Count { get; }

    /// <param name="start">The index of the first value.</param>
    /// <param name="end">The index after the last; above <paramref name="start"/>.</param>
    double Of(int start, int end);
}
