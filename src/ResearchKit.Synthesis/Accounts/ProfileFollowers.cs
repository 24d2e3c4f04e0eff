namespace ResearchKit.Synthesis;

/// <summary>All followers of one profile, kind by kind.</summary>
/// <param name="profile">The profile.</param>
/// <param name="counts">How many there are of each kind.</param>
internal sealed class ProfileFollowers(FollowedProfile profile, IReadOnlyList<long> counts) : FollowerSource
{
    internal override long Count { get; } = counts.Sum();

    internal override void Fill(long start, int count, FollowerBlock block)
    {
        block.Clear();
        for (var kind = 0; count > 0; kind++)
        {
            var run = (int)Math.Min(count, counts[kind] - start);
            if (run > 0)
            {
                block.Add(profile, kind, (ulong)start, run);
                count -= run;
                start += run;
            }
            start -= counts[kind];
        }
    }
}
