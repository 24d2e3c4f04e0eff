using Microsoft.Data.Analysis;

namespace ResearchKit.Synthesis;

/// <summary>The tables of what was set: platforms and lines of business.</summary>
internal static class SettingTable
{
    internal static MarketTable Platforms(Scenario scenario) => Of("platforms", "A row is a platform, as it was set.",
        scenario.Platforms,
    [
        Text<Platform>("platform", "The name.", platform => platform.Name),
        Text<Platform>("likeness", "A well-known platform that it resembles.", platform => platform.Likeness),
        Number<Platform>("penetration", "share of adults", "Adults who use it.", 0, 1, platform => platform.Penetration),
        Number<Platform>("presence", "share of companies",
            "Companies with an account, where data-drivenness is average and the target group just numerous enough.", 0, 1,
            platform => platform.Presence),
        Number<Platform>("effort_weight", "relative to the photo platform", "How much effort it tends to get.",
            0.001, 100, platform => platform.EffortWeight),
        Number<Platform>("audience", "relative to the photo platform", "How many would follow if all used both.",
            0.001, 100, platform => platform.Audience),
        Number<Platform>("posts_an_hour", "posts an hour", "Posts that an hour of effort gives.",
            0, 100, platform => platform.PostsAnHour),
        Number<Platform>("organic_reach", "share of active followers", "Median reach of a post.",
            0, 1, platform => platform.OrganicReach),
        Number<Platform>("engagement_rate", "likes per follower", "At 1,000 followers, of a profile without bots and dormant accounts.",
            0, 1, platform => platform.EngagementRate),
        Number<Platform>("engagement_decline", "exponent", "How the rate falls with the number of followers.",
            0, 0.9, platform => platform.EngagementDecline),
        Number<Platform>("bot_share", "share of accounts", "Accounts that are no people.", 0, 0.9, platform => platform.BotShare),
        Number<Platform>("bots_for_sale", "relative to the photo platform", "How many bots a buyer has here.",
            0, 10, platform => platform.BotsForSale),
        Number<Platform>("follow_back_yield", "share of followed accounts", "Of those followed by a tool who follow back and stay.",
            0, 1, platform => platform.FollowBackYield),
        Number<Platform>("purge_recall", "share of bots", "Bots that a purge finds.", 0, 1, platform => platform.PurgeRecall),
        Number<Platform>("selling", "relative to the photo platform", "Revenue per in-target follower.",
            0, 100, platform => platform.Selling),
        Text<Platform>("source", "Where the figures come from; an assumption is called one.", platform => platform.Source),
    ]);

    internal static MarketTable Segments(Scenario scenario) => Of("segments", "A row is a line of business, as it was set.",
        scenario.Segments,
    [
        Text<Segment>("segment", "The name.", segment => segment.Name),
        Text<Segment>("target_group", "Who is meant to buy.", segment => segment.TargetGroup),
        Number<Segment>("share", "share of companies", "Companies of this line of business.", 1e-6, 1, segment => segment.Share),
        Number<Segment>("size", "people", "People in the target group of a company.", 10, 1e9, segment => segment.Size),
        Number<Segment>("value_per_customer", "€ a year", "What a customer spends.",
            0.01, 1e8, segment => segment.ValuePerCustomer),
        Number<Segment>("typical_effort", "hours a week", "Median time spent on social media.",
            0.1, 80, segment => segment.TypicalEffort),
        Number<Segment>("typical_outside_revenue", "€ a year", "Median revenue won outside social media.",
            1000, 1e9, segment => segment.TypicalOutsideRevenue),
        .. scenario.Platforms.Select(platform => Number<Segment>(
            "penetration_" + platform.Name.Replace('-', '_'), "share of the target group", $"Of the target group who use {platform.Name}.", 0, 1,
            segment => segment.PenetrationOn(platform))),
        Text<Segment>("source", "Where the figures come from; an assumption is called one.", segment => segment.Source),
    ]);

    private sealed record Setting<T>(ColumnDescription Column, Func<IReadOnlyList<T>, DataFrameColumn> Values);

    private static MarketTable Of<T>(string name, string description, IReadOnlyList<T> things, IReadOnlyList<Setting<T>> settings)
    {
        DataFrame Frame() => new(settings.Select(setting => setting.Values(things)));
        return new(name, description, [.. settings.Select(setting => setting.Column)], () => things.Count, () => [Frame()]);
    }

    private static Setting<T> Text<T>(string name, string description, Func<T, string> value) =>
        new(new(name, "", description, null, null, null), things => FrameColumn.Text(name, things.Select(value)));

    private static Setting<T> Number<T>(
        string name, string unit, string description, double lower, double upper, Func<T, double> value)
    {
        ColumnDescription column = new(name, unit, description, lower, upper, 6);
        return new(column, things => FrameColumn.Of(column, [.. things.Select(value)], null));
    }
}
