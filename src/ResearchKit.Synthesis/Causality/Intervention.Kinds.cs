using ResearchKit.Display;

namespace ResearchKit.Synthesis;

public sealed partial record Intervention
{
    private const string Photo = Platform.PhotoName;

    /// <summary>Adds bots to the followers of each profile there is: displayed, but nobody who could buy.</summary>
    /// <param name="count">How many for each company; at least 1.</param>
    /// <param name="platform">The platform.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public static Intervention AddBots(int count, string platform = Photo) => new(
        MarketVariable.On(MarketVariable.BotFollowers, platform), InterventionKind.Add, AtLeastOne(count),
        $"add {NumberText.Count(count)} bots{Where(platform)}")
    { OnlyWhere = MarketVariable.On(MarketVariable.Attention, platform) };

    /// <summary>Adds followers who belong to the target group and are worth as much as those that are there, to each profile there is.</summary>
    /// <param name="count">How many for each company; at least 1.</param>
    /// <param name="platform">The platform.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public static Intervention AddInTargetFollowers(int count, string platform = Photo) => new(
        MarketVariable.On(MarketVariable.InTargetFollowers, platform), InterventionKind.Add, AtLeastOne(count),
        $"add {NumberText.Count(count)} in-target followers{Where(platform)}")
    { OnlyWhere = MarketVariable.On(MarketVariable.Attention, platform) };

    /// <summary>Sets the time spent on social media, all platforms together.</summary>
    /// <param name="hoursAWeek">From 0 to 168.</param>
    /// <exception cref="ArgumentOutOfRangeException">The hours are not in that range.</exception>
    public static Intervention SetEffort(double hoursAWeek) => new(
        MarketVariable.Effort, InterventionKind.Set,
        Knob.InRange(hoursAWeek, 0, 168, "hours a week", nameof(hoursAWeek)),
        $"set effort to {NumberText.Decimals(hoursAWeek, 1)} hours a week");

    /// <summary>Moves effort from one platform to another, where an account is opened if there is none.</summary>
    /// <param name="from">The platform that loses.</param>
    /// <param name="to">The platform that gains.</param>
    /// <param name="share">The share of what the first platform has, in (0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in that range.</exception>
    /// <exception cref="ArgumentException">The platforms are one and the same.</exception>
    public static Intervention MoveEffort(string from, string to, double share = 1)
    {
        if (from == to)
            throw new ArgumentException($"Effort cannot be moved from '{from}' to itself.", nameof(to));
        return new(
            MarketVariable.On(MarketVariable.EffortShare, to), InterventionKind.Move,
            Knob.InRange(share, 1e-6, 1, "share of the effort there", nameof(share)),
            $"move {NumberText.Percent(share)} of the effort on {from} to {to}")
        { MovedFrom = MarketVariable.On(MarketVariable.EffortShare, from) };
    }

    /// <summary>Hides the displayed count, so that it can no longer impress anybody.</summary>
    /// <param name="platform">The platform.</param>
    public static Intervention HideCount(string platform = Photo) => new(
        MarketVariable.On(MarketVariable.DisplayedCount, platform), InterventionKind.Set, 0,
        $"hide the displayed count{Where(platform)}");

    /// <summary>Removes a share of the bots of every profile, as a platform's purge that hits no people would.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="share">The share of bots that the purge finds, in (0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in that range.</exception>
    public static Intervention Purge(string platform = Photo, double share = 1) => new(
        MarketVariable.On(MarketVariable.BotFollowers, platform), InterventionKind.Remove,
        Knob.InRange(share, 1e-6, 1, "share of bots", nameof(share)),
        $"purge {NumberText.Percent(share)} of the bots{Where(platform)}");

    /// <summary>Switches off the tools that follow others in the hope of being followed back.</summary>
    public static Intervention SwitchOffFollowForFollow() => new(
        MarketVariable.UsesFollowTool, InterventionKind.Set, 0, "switch off follow-for-follow");

    /// <summary>Makes companies keep quiet, or speak.</summary>
    /// <param name="stealth">Whether they keep quiet.</param>
    public static Intervention SetStealth(StealthPolicy stealth) => new(
        MarketVariable.Stealth, InterventionKind.Set, stealth == StealthPolicy.Quiet ? 1 : 0,
        stealth == StealthPolicy.Quiet ? "keep quiet" : "speak in public");

    private static string Where(string platform) => platform == Photo ? "" : $" on {platform}";
}
