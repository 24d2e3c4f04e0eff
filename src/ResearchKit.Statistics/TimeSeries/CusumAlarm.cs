namespace ResearchKit.Statistics;

/// <summary>Where a running sum first exceeded its threshold.</summary>
/// <param name="Index">The index of the value that raised the alarm.</param>
/// <param name="DriftStart">The index since which the sum has not been 0: an estimate of where the shift began.</param>
public readonly record struct CusumAlarm(int Index, int DriftStart);
