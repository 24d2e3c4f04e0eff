namespace ResearchKit.Synthesis;

public static partial class MarketVariable
{
    /// <summary>The number of followers on all platforms.</summary>
    public const string TotalFollowers = "total_followers";

    /// <summary>The share of the target group that knows the company.</summary>
    public const string Awareness = "awareness";

    /// <summary>Visits from social media.</summary>
    public const string Visits = "visits";

    /// <summary>Visits from social media that ended in a registration.</summary>
    public const string Registrations = "registrations";

    /// <summary>Sales to visitors from social media.</summary>
    public const string DirectSales = "direct_sales";

    /// <summary>Recommendations by those customers.</summary>
    public const string Recommendations = "recommendations";

    /// <summary>Sales to those to whom it was recommended.</summary>
    public const string ReferralSales = "referral_sales";

    /// <summary>Revenue from recommendations.</summary>
    public const string ReferralRevenue = "referral_revenue";

    /// <summary>Revenue won outside social media.</summary>
    public const string OutsideRevenue = "outside_revenue";

    /// <summary>All revenue.</summary>
    public const string Revenue = "revenue";

    /// <summary>What social media cost.</summary>
    public const string SocialCost = "social_cost";

    /// <summary>Whether the revenue carries the company.</summary>
    public const string Viable = "viable";

    /// <summary>Whether the company is there after five years.</summary>
    public const string SurvivesFiveYears = "survives_five_years";

    /// <summary>What people who know only the profile take the quality for.</summary>
    public const string JudgedQuality = "judged_quality";
}
