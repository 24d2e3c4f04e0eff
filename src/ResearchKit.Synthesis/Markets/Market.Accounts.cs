using System.Collections.Concurrent;
using ResearchKit.Display;

namespace ResearchKit.Synthesis;

public sealed partial class Market
{
    private readonly ConcurrentDictionary<string, FollowedProfiles> _followed = new();

    /// <summary>The accounts that follow a company on a platform, exactly as many of each kind as its profile says.</summary>
    /// <param name="companyId">The company_id, from 1.</param>
    /// <param name="platform">The platform; null for the first one.</param>
    /// <param name="columns">Which columns are drawn; those with names take longer.</param>
    /// <returns>
    /// A table whose rows are made when they are asked for, kind by kind: shuffle before taking some. Without rows where the
    /// company has no account. A follower stays the same after an intervention that leaves it.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such company.</exception>
    /// <exception cref="ArgumentException">There is no such platform; the message lists the nearest names.</exception>
    public MarketTable Followers(int companyId, string? platform = null, FollowerColumns columns = FollowerColumns.Features) =>
        FollowerTable.OfProfile(this, Company(companyId), PlatformNamed(platform), columns);

    /// <summary>A sample of the accounts that follow any company on a platform.</summary>
    /// <param name="rows">How many, at least 1; where there are fewer followers, all of them.</param>
    /// <param name="platform">The platform; null for the first one.</param>
    /// <param name="seed">Any text; another one gives another sample.</param>
    /// <param name="columns">Which columns are drawn; those with names take longer.</param>
    /// <returns>
    /// A table whose rows are made when they are asked for: a systematic sample with a random start in the order of profiles
    /// and kinds, in which each follower has the same chance. A row is the same as in <see cref="Followers"/> of its company.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Less than one row.</exception>
    /// <exception cref="ArgumentException">There is no such platform; the message lists the nearest names.</exception>
    public MarketTable SampleFollowers(
        int rows, string? platform = null, string seed = "", FollowerColumns columns = FollowerColumns.Features)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        return FollowerTable.Sample(this, rows, PlatformNamed(platform), seed, columns);
    }

    /// <summary>Which accounts began and ceased to follow a company on a platform in the year at whose end its profile was counted.</summary>
    /// <param name="companyId">The company_id, from 1.</param>
    /// <param name="platform">The platform; null for the first one.</param>
    /// <returns>
    /// A table whose rows are made when they are asked for, in order of time. Whoever followed and did not leave is among
    /// <see cref="Followers"/>; without rows where the company has no account.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such company.</exception>
    /// <exception cref="ArgumentException">There is no such platform; the message lists the nearest names.</exception>
    public MarketTable FollowEvents(int companyId, string? platform = null) =>
        FollowEventTable.OfProfile(this, Company(companyId), PlatformNamed(platform));

    /// <summary>The displayed count of a company's profile day by day.</summary>
    /// <param name="companyId">The company_id, from 1.</param>
    /// <param name="platform">The platform; null for the first one.</param>
    /// <returns>
    /// A table of 365 days, the last of which is that of the profile's count, and of 14 days after it, which begin with the
    /// platform's purge of the profile's purged followers. In agreement with <see cref="FollowEvents"/>; without rows where
    /// the profile has no followers.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such company.</exception>
    /// <exception cref="ArgumentException">There is no such platform; the message lists the nearest names.</exception>
    public MarketTable FollowerHistory(int companyId, string? platform = null) =>
        FollowerHistoryTable.OfProfile(this, Company(companyId), PlatformNamed(platform));

    internal FollowedProfiles FollowedProfiles(Platform platform) =>
        _followed.GetOrAdd(platform.Name, _ => new FollowedProfiles(this, platform));

    private Platform PlatformNamed(string? platform) => platform is null ? Scenario.Platforms[0]
        : Scenario.Platforms.FirstOrDefault(other => other.Name == platform) ?? throw new ArgumentException(
            $"There is no platform '{platform}'. {NearestNames.Sentence(platform, Scenario.Platforms.Select(other => other.Name))}",
            nameof(platform));

    private int Company(int companyId) => companyId >= 1 && companyId <= CompanyCount ? companyId
        : throw new ArgumentOutOfRangeException(nameof(companyId), companyId,
            $"There is no company {companyId}; ids run from 1 to {CompanyCount}.");
}
