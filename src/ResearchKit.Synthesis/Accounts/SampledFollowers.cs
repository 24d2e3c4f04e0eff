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
        // Whole numbers throughout: of the numbers below total · rows each follower owns as many as there are rows, and row k
        // falls on k · total + start. Once divided, then carried on.
        var first = (Int128)start * _total + _start;
        var (place, rest) = ((long)(first / Count), (long)(first % Count));
        var (step, excess) = Math.DivRem(_total, Count);
        for (var k = 0; k < count; k++)
        {
            var (followed, kind, number) = _profiles.At(place, company);
            if (followed != company)
                profile = _profiles.Profile(company = followed);
            block.Add(profile, kind, (ulong)number, 1);
            place += step;
            rest += excess;
            if (rest >= Count)
            {
                rest -= Count;
                place++;
            }
        }
    }
}
