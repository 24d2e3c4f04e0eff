using System.Text.Json.Serialization;

namespace ResearchKit.Synthesis;

/// <summary>A place where companies have profiles: who is there, what it shows to whom, and what is bought and sold there.</summary>
public sealed record Platform
{
    internal const string PhotoName = "photo";

    /// <param name="id">From 1 to 99; profile ids end with it, so that another platform changes no id.</param>
    /// <param name="name">Lower case with hyphens, as it stands in the data.</param>
    /// <param name="likeness">A well-known platform that it resembles.</param>
    /// <param name="source">Where its figures come from; an assumption is called one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is not from 1 to 99.</exception>
    public Platform(int id, string name, string likeness, string source)
    {
        Id = (int)Knob.InRange(id, 1, 99, "number", nameof(id));
        Name = name;
        Likeness = likeness;
        Source = source;
    }

    /// <value>The number with which profile ids end.</value>
    public int Id { get; }

    /// <value>The name as it stands in the data.</value>
    public string Name { get; }

    /// <value>A well-known platform that it resembles.</value>
    public string Likeness { get; }

    /// <value>Where the figures come from.</value>
    public string Source { get; }

    /// <value>The share of all adults who use it; holds for target groups of which nothing better is known.</value>
    public double Penetration { get; init => field = Share(value, nameof(Penetration)); } = 0.25;

    /// <value>The share of companies with an account, where data-drivenness is average and a quarter of the target group is there.</value>
    public double Presence { get; init => field = Share(value, nameof(Presence)); } = 0.5;

    /// <value>How much of a company's effort it tends to get, relative to the photo platform.</value>
    public double EffortWeight
    {
        get;
        init => field = Knob.InRange(value, 0.001, 100, "relative to the photo platform", nameof(EffortWeight));
    } = 1;

    /// <value>How many would follow, relative to the photo platform, if all used both.</value>
    public double Audience
    {
        get;
        init => field = Knob.InRange(value, 0.001, 100, "relative to the photo platform", nameof(Audience));
    } = 1;

    /// <value>Posts that an hour of effort gives.</value>
    public double PostsAnHour
    {
        get;
        init => field = Knob.InRange(value, 0, 100, "posts an hour", nameof(PostsAnHour));
    } = 0.5;

    /// <value>The median share of active followers whom a post reaches unpaid.</value>
    public double OrganicReach { get; init => field = Share(value, nameof(OrganicReach)); } = 0.2;

    /// <value>Likes of a post per follower at 1,000 followers, of a profile without bots and dormant accounts.</value>
    public double EngagementRate { get; init => field = Share(value, nameof(EngagementRate)); } = 0.05;

    /// <value>By which power the rate of engagement falls with the number of followers.</value>
    public double EngagementDecline
    {
        get;
        init => field = Knob.InRange(value, 0, 0.9, "exponent", nameof(EngagementDecline));
    } = 0.18;

    /// <value>The share of accounts that are no people.</value>
    public double BotShare { get; init => field = Knob.InRange(value, 0, 0.9, "share of accounts", nameof(BotShare)); } = 0.1;

    /// <value>How many bots a buyer has here, relative to the photo platform.</value>
    public double BotsForSale
    {
        get;
        init => field = Knob.InRange(value, 0, 10, "relative to the photo platform", nameof(BotsForSale));
    } = 1;

    /// <value>The share of those followed by a tool who follow back and stay.</value>
    public double FollowBackYield { get; init => field = Share(value, nameof(FollowBackYield)); }

    /// <value>The share of bots that a purge of this platform finds.</value>
    public double PurgeRecall { get; init => field = Share(value, nameof(PurgeRecall)); } = 0.3;

    /// <value>Revenue per in-target follower, relative to the photo platform.</value>
    public double Selling
    {
        get;
        init => field = Knob.InRange(value, 0, 100, "relative to the photo platform", nameof(Selling));
    } = 1;

    /// <value>What the accounts of followers look like here; null for those of the measured platform that is nearer.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AccountFeatures? Accounts { get; init; }

    /// <summary>The platforms of the reference market with some of them changed, which come first.</summary>
    internal static IReadOnlyList<Platform> ReferenceWith(params Platform[] changed) =>
        [.. changed, .. Reference.Where(platform => changed.All(other => other.Name != platform.Name))];

    internal static Platform Named(string name) => Reference.Single(platform => platform.Name == name);

    private static double Share(double value, string name) => Knob.InRange(value, 0, 1, "share", name);

    /// <summary>The platforms of the reference market.</summary>
    internal static IReadOnlyList<Platform> Reference { get; } =
    [
        new(1, PhotoName, "Instagram",
            "Penetration: US online adults 2016 (Pew, secondary source). Engagement: 8 % below 1,000 followers, 4 % to 10,000, "
            + "2.4 % to 100,000, 1.7 % above a million (industry figures by tier, secondary source): set so that profiles with bots and dormant "
            + "followers show that. Bots: 10 % of 975 labelled "
            + "followers (SRF Data 2017). Follow-back: at most 11 % (a user's report to a bot's authors). Everybody has an account: "
            + "the market consists of companies found here. The rest: assumption.")
        {
            Penetration = 0.32, Presence = 1, EngagementRate = 0.07, EngagementDecline = 0.20, BotShare = 0.10, FollowBackYield = 0.11,
        },
        new(2, "short-message", "Twitter",
            "Penetration: US online adults 2016 (Pew, secondary source). Bots: middle of 9 to 15 % (Varol et al. 2017). The rest: assumption.")
        {
            Penetration = 0.24, Presence = 0.45, EffortWeight = 0.6, Audience = 0.5, PostsAnHour = 4, OrganicReach = 0.1,
            EngagementRate = 0.005, BotShare = 0.12, FollowBackYield = 0.11, PurgeRecall = 0.15, Selling = 0.5,
        },
        new(3, "social-network", "Facebook",
            "Penetration: US online adults 2016 (Pew, secondary source). Reach and engagement: set so that the median post reaches 4.9 % "
            + "of those who like the page, and 2.1 % of the reached interact (500 posts, Moro et al. 2016, computed): the average post of "
            + "active followers reaches more. Bots: 8.7 % in 2012 (company report, secondary source). The rest: assumption.")
        {
            Penetration = 0.79, Presence = 0.6, EffortWeight = 0.8, PostsAnHour = 1, OrganicReach = 0.136, EngagementRate = 0.0042,
            BotShare = 0.087, BotsForSale = 0.5, FollowBackYield = 0.02, PurgeRecall = 0.2,
        },
        new(4, "professional-network", "LinkedIn", "Penetration: US online adults 2016 (Pew, secondary source). The rest: assumption.")
        {
            Penetration = 0.29, Presence = 0.45, EffortWeight = 0.5, Audience = 0.6, PostsAnHour = 0.7, OrganicReach = 0.08,
            EngagementRate = 0.02, BotShare = 0.05, BotsForSale = 0.1, FollowBackYield = 0.05, PurgeRecall = 0.3, Selling = 2,
        },
        new(5, "video", "YouTube", "No figure was used: assumption.")
        {
            Penetration = 0.6, Presence = 0.15, EffortWeight = 0.5, Audience = 0.7, PostsAnHour = 0.05, OrganicReach = 0.15,
            EngagementRate = 0.04, BotShare = 0.08, BotsForSale = 0.5, FollowBackYield = 0.01, Selling = 1.5,
        },
        new(6, "short-video", "TikTok", "No figure was used: assumption.")
        {
            Penetration = 0.3, Presence = 0.12, EffortWeight = 0.7, Audience = 1.5, PostsAnHour = 0.6, OrganicReach = 0.4,
            EngagementRate = 0.08, BotShare = 0.1, BotsForSale = 0.7, FollowBackYield = 0.06, Selling = 0.5,
        },
        new(7, "trade-forum", "a forum of one trade, with members who read a company's thread", "No figure was found: assumption.")
        {
            Penetration = 0.15, Presence = 0.12, EffortWeight = 0.4, Audience = 0.3, PostsAnHour = 1, OrganicReach = 0.5,
            EngagementRate = 0.03, BotShare = 0.01, BotsForSale = 0, Selling = 3,
        },
        new(8, "trade-press", "a trade journal's site and newsletter, with subscribers of a company's news", "No figure was found: assumption.")
        {
            Penetration = 0.2, Presence = 0.08, EffortWeight = 0.3, Audience = 0.5, PostsAnHour = 0.1, OrganicReach = 0.35,
            EngagementRate = 0.005, BotShare = 0.005, BotsForSale = 0, Selling = 3,
        },
    ];
}
