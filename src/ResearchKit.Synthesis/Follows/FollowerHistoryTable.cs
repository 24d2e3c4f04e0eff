using Microsoft.Data.Analysis;

namespace ResearchKit.Synthesis;

/// <summary>The table of the displayed count day by day: a year, and the two weeks after it in which the platform purges.</summary>
internal static class FollowerHistoryTable
{
    internal const string Name = "follower_history";

    private const int DaysAfter = 14;
    private const int Days = FollowCourse.DaysOfAYear + DaysAfter;

    private static readonly IReadOnlyList<ColumnDescription> Columns =
    [
        new(MarketVariable.ProfileId, "", "The profile.", 101, null, 0),
        new("day", "days",
            "The day: 365 is the last of the year, of which all other tables tell; the platform's purge begins on 366.", 1, Days, 0),
        new("follows", "accounts", "Accounts that began to follow on the day.", 0, null, 0),
        new("unfollows", "accounts", "Accounts that ceased to follow on the day.", 0, null, 0),
        new(MarketVariable.PurgedFollowers, "accounts", "Followers whom the platform removed on the day.", 0, null, 0),
        new(MarketVariable.DisplayedCount, "accounts", "The number of followers that visitors see at the day's end; 0 where it is hidden.", 0, null, 0),
    ];

    internal static MarketTable Sample(Market market) => Of(
        market,
        $"A row is a day of a profile: of the first {FollowEventTable.Profiles} profiles on {market.Scenario.Platforms[0].Name} with at most "
        + $"{FollowEventTable.MostFollowers} followers. Those of any other are made when they are asked for.",
        () => FollowCourse.First(market, market.Scenario.Platforms[0], FollowEventTable.Profiles, FollowEventTable.MostFollowers));

    internal static MarketTable OfProfile(Market market, int companyId, Platform platform) => Of(
        market, $"A row is a day of the profile of company {companyId} on {platform.Name}.",
        () => new[] { FollowCourse.Of(market, platform, companyId) }.Where(course => course.Followers > 0));

    private static MarketTable Of(Market market, string description, Func<IEnumerable<FollowCourse>> courses) => new(
        Name, description, Columns, () => courses().LongCount() * Days, () => Batches(market, courses()));

    private static IEnumerable<DataFrame> Batches(Market market, IEnumerable<FollowCourse> courses)
    {
        var buffer = new RowBuffer(Columns, new Dictionary<string, IReadOnlyList<string>>());
        foreach (var course in courses)
        {
            var (follows, unfollows, purged) = Flows(market, course);
            // Backwards from the last day of the year, where the count is known.
            var followers = course.Followers - follows.Take(FollowCourse.DaysOfAYear).Sum() + unfollows.Take(FollowCourse.DaysOfAYear).Sum();
            for (var day = 0; day < Days; day++)
            {
                followers += follows[day] - unfollows[day] - purged[day];
                if (buffer.IsFull)
                    yield return buffer.Take();
                buffer.Add(course.ProfileId, day + 1, follows[day], unfollows[day], purged[day], course.IsHidden ? 0 : followers);
            }
        }
        yield return buffer.Take();
    }

    private static (long[] Follows, long[] Unfollows, long[] Purged) Flows(Market market, FollowCourse course)
    {
        var (follows, unfollows, purged) = (new long[Days], new long[Days], new long[Days]);
        foreach (var each in course.Events)
            (each.IsFollow ? follows : unfollows)[Math.Min((int)each.Time, FollowCourse.DaysOfAYear - 1)]++;
        var stream = market.StreamOf(Name).Fork(course.ProfileId);
        var purgeDays = (int)Math.Round(market.Scenario.PurgeDays);
        var (left, rest) = (course.Purged, course.Followers);
        for (var day = FollowCourse.DaysOfAYear; day < Days; day++)
        {
            var daysLeft = FollowCourse.DaysOfAYear + purgeDays - day;
            purged[day] = daysLeft > 0 ? left / daysLeft : 0;
            left -= purged[day];
            follows[day] = (long)Quantity.Count(course.DailyTurnover, stream.NextInnerUniform());
            // Nobody leaves who is to be purged.
            unfollows[day] = Math.Min(
                (long)Quantity.Count(course.DailyTurnover, stream.NextInnerUniform()), rest - purged[day] - left);
            rest += follows[day] - unfollows[day] - purged[day];
        }
        return (follows, unfollows, purged);
    }
}
