namespace ResearchKit.Synthesis;

public static partial class MarketVariable
{
    /// <summary>Whether the company has an account of its own accord.</summary>
    public const string Present = "present";

    /// <summary>How much the company is drawn to the platform.</summary>
    public const string EffortWeight = "effort_weight";

    /// <summary>The platform's share of the effort on social media.</summary>
    public const string EffortShare = "effort_share";

    /// <summary>How much rivals spend on the platform.</summary>
    public const string RivalEffort = "rival_effort";

    /// <summary>How many people would follow of their own accord if all used the platform.</summary>
    public const string Attention = "attention";

    /// <summary>Followers who could become customers.</summary>
    public const string InTargetFollowers = "in_target_followers";

    /// <summary>Followers who follow of their own accord but will not buy.</summary>
    public const string OffTargetFollowers = "off_target_followers";

    /// <summary>Followers who follow because they were followed.</summary>
    public const string FollowBackFollowers = "follow_back_followers";

    /// <summary>Followers who have left their account.</summary>
    public const string DormantFollowers = "dormant_followers";

    /// <summary>Followers that are no people.</summary>
    public const string BotFollowers = "bot_followers";

    /// <summary>The number of followers.</summary>
    public const string Followers = "followers";

    /// <summary>The number of followers as visitors see it.</summary>
    public const string DisplayedCount = "displayed_count";

    /// <summary>Followers whom the platform's purge removes.</summary>
    public const string PurgedFollowers = "purged_followers";

    /// <summary>Posts in a year.</summary>
    public const string Posts = "posts";

    /// <summary>People whom a post reaches.</summary>
    public const string Reach = "reach";

    /// <summary>Likes of a post.</summary>
    public const string Likes = "likes";

    /// <summary>Comments on a post.</summary>
    public const string Comments = "comments";

    /// <summary>Clicks of the target group in a year that lead to the company's site.</summary>
    public const string Clicks = "clicks";

    /// <summary>Revenue won through followers.</summary>
    public const string SocialRevenue = "social_revenue";
}
