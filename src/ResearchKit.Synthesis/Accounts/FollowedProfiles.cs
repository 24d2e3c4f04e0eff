using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>All profiles of a platform with the numbers of their followers by kind.</summary>
internal sealed class FollowedProfiles
{
    // In the order of FollowerKind.
    internal static readonly IReadOnlyList<string> Kinds =
    [
        MarketVariable.InTargetFollowers, MarketVariable.OffTargetFollowers, MarketVariable.FollowBackFollowers,
        MarketVariable.DormantFollowers, MarketVariable.BotFollowers,
    ];

    private readonly Platform _platform;
    private readonly RandomStream _table;
    private readonly double[] _segments;
    private readonly double[][] _counts;
    private readonly long[] _ends;

    internal FollowedProfiles(Market market, Platform platform)
    {
        _platform = platform;
        _table = market.StreamOf(FollowerTable.Name);
        _segments = market.ColumnOf(MarketVariable.Segment);
        _counts = [.. Kinds.Select(kind => market.ColumnOf(MarketVariable.On(kind, platform.Name)))];
        _ends = new long[market.CompanyCount];
        var sum = 0L;
        for (var company = 0; company < _ends.Length; company++)
        {
            foreach (var ofKind in _counts)
                sum += (long)ofKind[company];
            _ends[company] = sum;
        }
    }

    /// <summary>Followers of all of them.</summary>
    internal long Total => _ends[^1];

    internal FollowedProfile Profile(int company) => Profile(_table, _platform, company + 1, (int)_segments[company]);

    internal static FollowedProfile Profile(RandomStream table, Platform platform, int companyId, int segment) => new(
        100L * companyId + platform.Id, table.Fork(companyId).Fork(platform.Name).NextBits(), segment);

    /// <summary>Whose follower stands at a place among those of all profiles.</summary>
    /// <param name="place">From 0.</param>
    /// <param name="near">The company, from 0, at whom to begin the search; −1 to search all.</param>
    /// <returns>The company, from 0; the kind; the number within the kind.</returns>
    internal (int Company, int Kind, long Number) At(long place, int near)
    {
        var company = near < 0 ? Array.BinarySearch(_ends, place + 1) : near;
        if (company < 0)
            company = ~company;
        // The first of those that end at the same place is the one that has followers.
        while (near < 0 && company > 0 && _ends[company - 1] > place)
            company--;
        while (_ends[company] <= place)
            company++;
        var number = place - (company == 0 ? 0 : _ends[company - 1]);
        var kind = 0;
        while (number >= (long)_counts[kind][company])
            number -= (long)_counts[kind++][company];
        return (company, kind, number);
    }
}
