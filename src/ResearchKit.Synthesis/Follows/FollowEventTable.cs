using Microsoft.Data.Analysis;

namespace ResearchKit.Synthesis;

/// <summary>The table of accounts that began or ceased to follow a profile in a year.</summary>
internal static class FollowEventTable
{
    internal const string Name = "follow_events";

    // Of the table that every market has: small enough to lie beside the others as text.
    internal const int Profiles = 5;
    internal const int MostFollowers = 400;

    internal static readonly IReadOnlyList<string> Sources = ["organic", "tool", "bought", "campaign", "imitation"];

    private const int HoursOfADay = 24;
    private static readonly IReadOnlyList<string> Actions = ["follow", "unfollow"];

    private static readonly IReadOnlyList<ColumnDescription> Columns =
    [
        new(MarketVariable.ProfileId, "", "The profile.", 101, null, 0),
        new("follower_id", "", "The number of the account, as in followers where it still follows at the end of the year.", 1, null, 0),
        new("day", "days", "The day of the year.", 1, FollowCourse.DaysOfAYear, 0),
        new("hour", "hours", "The hour of the day.", 0, HoursOfADay - 1, 0),
        new("action", "", "Whether the account began to follow or ceased to.", null, null, null),
        new("source", "",
            "Why it followed: of its own accord, because a tool followed it, for money, through a campaign, or because others did. Not observable outside a synthetic market.",
            null, null, null),
    ];

    private static readonly Dictionary<string, IReadOnlyList<string>> Labels = new() { ["action"] = Actions, ["source"] = Sources };

    internal static MarketTable Sample(Market market) => Of(
        $"A row is an account that began or ceased to follow in a year: of the first {Profiles} profiles on {market.Scenario.Platforms[0].Name} "
        + $"with at most {MostFollowers} followers. Those of any other are made when they are asked for.",
        () => FollowCourse.First(market, market.Scenario.Platforms[0], Profiles, MostFollowers));

    internal static MarketTable OfProfile(Market market, int companyId, Platform platform) => Of(
        $"A row is an account that began or ceased to follow company {companyId} on {platform.Name} in a year.",
        () => [FollowCourse.Of(market, platform, companyId)]);

    private static MarketTable Of(string description, Func<IEnumerable<FollowCourse>> courses) => new(
        Name, description, Columns, () => courses().Sum(course => (long)course.Events.Count), () => Batches(courses()));

    private static IEnumerable<DataFrame> Batches(IEnumerable<FollowCourse> courses)
    {
        var buffer = new RowBuffer(Columns, Labels);
        foreach (var course in courses)
        {
            foreach (var (time, follower, isFollow, source) in course.Events)
            {
                if (buffer.IsFull)
                    yield return buffer.Take();
                // The last moment of the year is its last day's.
                var day = Math.Min((int)time, FollowCourse.DaysOfAYear - 1);
                var hour = Math.Min((int)((time - day) * HoursOfADay), HoursOfADay - 1);
                buffer.Add(course.ProfileId, follower, day + 1, hour, isFollow ? 0 : 1, source);
            }
        }
        yield return buffer.Take();
    }
}
