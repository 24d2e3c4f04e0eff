namespace ResearchKit.Synthesis;

/// <summary>That an account began or ceased to follow a profile.</summary>
/// <param name="Time">Days since the year began.</param>
/// <param name="FollowerId">The account's number.</param>
/// <param name="IsFollow">Whether it began.</param>
/// <param name="Source">The place in <see cref="FollowEventTable.Sources"/>.</param>
internal readonly record struct FollowEvent(double Time, long FollowerId, bool IsFollow, int Source);
