namespace ResearchKit.Synthesis;

/// <summary>What is known of a profile when its followers are drawn.</summary>
/// <param name="Id">The profile_id.</param>
/// <param name="Key">From which all chance of its followers is made.</param>
/// <param name="Segment">The company's line of business.</param>
internal readonly record struct FollowedProfile(long Id, ulong Key, int Segment);
