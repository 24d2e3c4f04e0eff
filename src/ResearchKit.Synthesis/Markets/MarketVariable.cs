namespace ResearchKit.Synthesis;

/// <summary>
/// The names of the variables of a market, which are also columns of its tables. A variable of a profile is named with its
/// platform, as in followers@photo (<see cref="On"/>); in the table of companies the photo profile's stand without it.
/// </summary>
public static partial class MarketVariable
{
    /// <summary>The number of the company, from 1.</summary>
    public const string CompanyId = "company_id";

    /// <summary>The number of the profile: 100 times the company's, plus the platform's.</summary>
    public const string ProfileId = "profile_id";

    /// <summary>The platform of a profile.</summary>
    public const string Platform = "platform";

    /// <summary>The line of business.</summary>
    public const string Segment = "segment";

    /// <summary>How good the founder is at engineering.</summary>
    public const string EngineeringSkill = "engineering_skill";

    /// <summary>How good the founder is at communicating.</summary>
    public const string SocialSkill = "social_skill";

    /// <summary>How far decisions rest on data.</summary>
    public const string DataDrivenness = "data_drivenness";

    /// <summary>How good the product is.</summary>
    public const string ProductQuality = "product_quality";

    /// <summary>How strong the channels outside social media are.</summary>
    public const string ChannelStrength = "channel_strength";

    /// <summary>Early, growing or mature.</summary>
    public const string Stage = "stage";

    /// <summary>Whether the product rests on technology of its own.</summary>
    public const string ProprietaryTechnology = "proprietary_technology";

    /// <summary>Whether the company keeps quiet.</summary>
    public const string Stealth = "stealth";

    /// <summary>Hours a week spent on social media; of a profile, on its platform.</summary>
    public const string Effort = "effort";

    /// <summary>Hours a week spent on the product.</summary>
    public const string ProductEffort = "product_effort";

    /// <summary>Hours a week spent on customers.</summary>
    public const string CustomerEffort = "customer_effort";

    /// <summary>Whether posts are planned and measured.</summary>
    public const string PlannedPosting = "planned_posting";

    /// <summary>The share of posts that address the target group.</summary>
    public const string Addressing = "addressing";

    /// <summary>Whether the company follows others by a tool in the hope of being followed back.</summary>
    public const string UsesFollowTool = "uses_follow_tool";

    /// <summary>Whether the company buys followers.</summary>
    public const string BuysFollowers = "buys_followers";

    /// <summary>The name of a profile's variable on a platform: followers@photo.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="platform">The name of the platform.</param>
    /// <returns>The name in the causal graph.</returns>
    public static string On(string variable, string platform) => $"{variable}@{platform}";
}
