namespace ResearchKit.Data;

/// <summary>The values that a column can have, ends included.</summary>
/// <param name="Minimum">The smallest; null where there is no bound.</param>
/// <param name="Maximum">The largest; null where there is no bound.</param>
public sealed record ValueRange(double? Minimum, double? Maximum);
