namespace ResearchKit.Synthesis;

public sealed partial record Scenario
{
    /// <value>How well known a company is through channels outside social media: about the share of its target group, while it is small.</value>
    [Knob(0, 100, "contacts per person", Evidence.Assumption, "One person in ten.")]
    public double AwarenessByOthers { get; init => field = Knob.Checked(value); } = 0.1;

    /// <value>How the logarithm of that rises with one standard deviation of strength outside social media.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption, "As for revenue outside social media.")]
    public double AwarenessByChannels { get; init => field = Knob.Checked(value); } = 0.6;

    /// <value>How many people of the target group know a company for each in-target follower, while few do.</value>
    [Knob(0, 1000, "contacts per follower", Evidence.Assumption, "The follower, and two to whom it is passed on.")]
    public double AwarenessPerFollower { get; init => field = Knob.Checked(value); } = 3;

    /// <value>Recommendations a year per customer won through social media, where the product is average.</value>
    [Knob(0, 100, "recommendations per customer", Evidence.Assumption, "One customer in five recommends.")]
    public double RecommendationRate { get; init => field = Knob.Checked(value); } = 0.2;

    /// <value>How the logarithm of that rises with one standard deviation of product quality.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption, "As for revenue.")]
    public double RecommendationByQuality { get; init => field = Knob.Checked(value); } = 0.5;

    /// <value>The share of recommendations that end in a sale.</value>
    [Knob(0, 1, "share of recommendations", Evidence.Assumption, "One in ten.")]
    public double ReferralConversion { get; init => field = Knob.Checked(value); } = 0.1;

    /// <value>What an hour of work costs.</value>
    [Knob(0, 1000, "€ an hour", Evidence.Assumption, "Wages and what comes with them.")]
    public double HourlyCost { get; init => field = Knob.Checked(value); } = 30;

    /// <value>The price of a thousand bought followers.</value>
    [Knob(0, 10_000, "€ per 1,000", Evidence.PrimarySource, "5 to 15 $ per 1,000 (SRF Data 2017); the middle, dollars and euros taken as equal.")]
    public double BotPrice { get; init => field = Knob.Checked(value); } = 10;

    /// <value>What a tool that follows others costs.</value>
    [Knob(0, 10_000, "€ a year", Evidence.Assumption, "20 a month.")]
    public double FollowToolPrice { get; init => field = Knob.Checked(value); } = 240;

    /// <value>The revenue at which a company is viable, relative to its segment's median outside revenue.</value>
    [Knob(0.01, 100, "multiple", Evidence.Assumption,
        "Set so that about 45 % are viable, near the share of new firms in Europe alive after five years (from memory).")]
    public double BreakEven { get; init => field = Knob.Checked(value); } = 1.15;

    /// <value>The chance to survive five years of a company that just breaks even.</value>
    [Knob(0.01, 0.99, "probability", Evidence.Assumption, "Even odds.")]
    public double SurvivalAtBreakEven { get; init => field = Knob.Checked(value); } = 0.5;

    /// <value>How the log odds of survival rise with the logarithm of revenue after the cost of social media.</value>
    [Knob(-10, 10, "log odds", Evidence.Assumption, "Twice the revenue, four times the odds.")]
    public double SurvivalByRevenue { get; init => field = Knob.Checked(value); } = 2;

    /// <value>The weight of the displayed count when strangers judge quality; the rest is what they see of the product.</value>
    [Knob(0, 1, "weight", Evidence.Assumption, "Claimed to be what people judge by; no figure was found.")]
    public double JudgementByCount { get; init => field = Knob.Checked(value); } = 0.6;

    /// <value>The standard deviation of a stranger's judgement that nothing here explains.</value>
    [Knob(0.01, 3, "standard deviations", Evidence.Assumption, "Strangers differ.")]
    public double JudgementSpread { get; init => field = Knob.Checked(value); } = 0.4;
}
