namespace ResearchKit.Synthesis;

/// <summary>The names of the variables of a market, which are also the columns of its table of companies.</summary>
public static class MarketVariable
{
    /// <summary>The number of the company, from 1.</summary>
    public const string CompanyId = "company_id";

    /// <summary>The line of business.</summary>
    public const string Segment = "segment";

    /// <summary>How good the product is.</summary>
    public const string ProductQuality = "product_quality";

    /// <summary>How strong the channels outside social media are.</summary>
    public const string ChannelStrength = "channel_strength";

    /// <summary>Hours a week spent on social media.</summary>
    public const string Effort = "effort";

    /// <summary>How many people would follow of their own accord if all used the platform.</summary>
    public const string Attention = "attention";

    /// <summary>Followers who could become customers.</summary>
    public const string InTargetFollowers = "in_target_followers";

    /// <summary>Followers who follow of their own accord but will not buy.</summary>
    public const string OffTargetFollowers = "off_target_followers";

    /// <summary>Whether the company buys followers.</summary>
    public const string BuysFollowers = "buys_followers";

    /// <summary>Followers that are no people.</summary>
    public const string BotFollowers = "bot_followers";

    /// <summary>The displayed count.</summary>
    public const string Followers = "followers";

    /// <summary>Revenue won outside social media.</summary>
    public const string OutsideRevenue = "outside_revenue";

    /// <summary>Revenue won through followers.</summary>
    public const string SocialRevenue = "social_revenue";

    /// <summary>All revenue.</summary>
    public const string Revenue = "revenue";

    /// <summary>Whether the revenue carries the company.</summary>
    public const string Viable = "viable";
}
