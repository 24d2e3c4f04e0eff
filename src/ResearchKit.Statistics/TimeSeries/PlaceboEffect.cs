namespace ResearchKit.Statistics;

/// <summary>What would have been estimated, had the intervention come at a time when it had not.</summary>
/// <param name="Time">The first time that counts as after it.</param>
/// <param name="Effect">The difference in differences; should be 0 but for chance.</param>
public sealed record PlaceboEffect(int Time, Coefficient Effect);
