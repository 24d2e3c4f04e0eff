namespace ResearchKit.Statistics;

/// <summary>A stretch of a series without a change in it.</summary>
/// <param name="Start">The index of its first value.</param>
/// <param name="Length">How many values it has.</param>
/// <param name="Mean">Of its values (of counts: the rate), in their unit.</param>
/// <param name="StandardDeviation">Of its values about their mean (divisor n), in their unit.</param>
public readonly record struct Segment(int Start, int Length, double Mean, double StandardDeviation)
{
    /// <summary>The index after its last value.</summary>
    public int End => Start + Length;
}
