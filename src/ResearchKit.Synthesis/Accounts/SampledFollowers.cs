using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>
/// A systematic sample of all followers on a platform: every m-th, profile by profile and kind by kind, from a random start. Each
/// has the same chance to be in it, nobody twice, and each profile is represented in proportion to its count.
/// </summary>
internal sealed class SampledFollowers : FollowerSource
{
    private readonly FollowedProfiles _profiles;
    private readonly long _total;
    private readonly long _start;

    /// <param name="profiles">All profiles of the platform.</param>
    /// <param name="rows">How many are wanted; where there are fewer, all of them.</param>
    /// <param name="stream">Tells the start.</param>
    internal SampledFollowers(FollowedProfiles profiles, long rows, RandomStream stream)
    {
        _profiles = profiles;
        _total = profiles.Total;
        Count = Math.Min(rows, _total);
        // Below 2^53 as no market has more followers; a share of the total and not of a step, so that all starts are possible.
        _start = (long)(stream.NextUniform() * _total);
    }

    internal override long Count { get; }

    internal override void Fill(long start, int count, FollowerBlock block)
    {
        block.Clear();
        var company = -1;
        FollowedProfile profile = default;
        for (var k = start; k < start + count; k++)
        {
            // Whole numbers throughout: of m·n consecutive ones each follower owns n.
            var place = (long)(((Int128)k * _total + _start) / Count);
            var (followed, kind, number) = _profiles.At(place, company);
            if (followed != company)
                profile = _profiles.Profile(company = followed);
            block.Add(profile, kind, (ulong)number, 1);
        }
    }
}
