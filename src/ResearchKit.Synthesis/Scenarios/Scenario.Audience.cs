namespace ResearchKit.Synthesis;

public sealed partial record Scenario
{
    private const string SrfShare =
        "SRF Data 2017, 115 Swiss influencers: about 30 had more than half fake followers, most below a quarter.";

    /// <value>The median number of people who would follow a company that spends no time on social media, if all used the platform.</value>
    [Knob(0.1, 100_000, "people", Evidence.Computed,
        "Fitted so that displayed counts match the quantiles of 10,000 Instagram accounts (SRF Data 2017).")]
    public double Audience { get; init => field = Knob.Checked(value); } = 82;

    /// <value>The exponent of the power-law tail of attention; smaller is heavier.</value>
    [Knob(1.05, 10, "exponent of P(X > x)", Evidence.Computed,
        "Fitted to the same quantiles; near the 1.02 of Twitter users 2012 (Cresci E13) and 1.28 (Kwak 2010, from memory).")]
    public double AttentionTail { get; init => field = Knob.Checked(value); } = 1.4;

    /// <value>The elasticity of attention on one plus the weekly hours of effort.</value>
    [Knob(0, 2, "elasticity", Evidence.Assumption,
        "0.457 for engagement on influencer spending (Leung et al. 2022) is from memory; a likeness, not a measurement.")]
    public double AttentionByEffort { get; init => field = Knob.Checked(value); } = 0.46;

    /// <value>How the logarithm of attention rises with one standard deviation of strength outside social media.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption,
        "Who knows a company from elsewhere also follows it. This confounds followers and revenue upwards.")]
    public double AttentionByChannels { get; init => field = Knob.Checked(value); } = 0.4;

    /// <value>How the logarithm of in-target followers rises with one standard deviation of product quality.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption, "Customers who like the product follow. Confounds upwards.")]
    public double FollowersByQuality { get; init => field = Knob.Checked(value); } = 0.2;

    /// <value>Off-target followers (friends, colleagues, the curious) relative to attention.</value>
    [Knob(0, 10, "share of attention", Evidence.Assumption,
        "About half of those who follow of their own accord could become customers in a consumer segment.")]
    public double OffTargetShare { get; init => field = Knob.Checked(value); } = 0.4;

    /// <value>The standard deviation of the logarithm of effort within a segment.</value>
    [Knob(0.01, 3, "log points", Evidence.Assumption, "Two thirds of companies spend between 0.45 and 2.2 times the median.")]
    public double EffortSpread { get; init => field = Knob.Checked(value); } = 0.8;

    /// <value>How the logarithm of effort changes with one standard deviation of product quality.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption,
        "Engineering and communicating skills are said to be negatively related; taken as weak. Confounds downwards.")]
    public double EffortByQuality { get; init => field = Knob.Checked(value); } = -0.15;

    /// <value>The share of companies of average quality that buy followers.</value>
    [Knob(0, 1, "share of companies", Evidence.PrimarySource, SrfShare + " That companies do as influencers is an assumption.")]
    public double BuyingShare { get; init => field = Knob.Checked(value); } = 0.26;

    /// <value>How the log odds of buying followers change with one standard deviation of product quality.</value>
    [Knob(-5, 5, "log odds", Evidence.Assumption, "Companies with a weak product have more reason to dress up.")]
    public double BuyingByQuality { get; init => field = Knob.Checked(value); } = -0.5;

    /// <value>The median number of bots per organic follower of a company that does not buy.</value>
    [Knob(0, 100, "bots per expected organic follower", Evidence.Computed,
        "exp(ψ(2) − ψ(11)): a logit-normal for the Beta(2, 11) fitted to the lower part of the distribution. " + SrfShare)]
    public double StrayBots { get; init => field = Knob.Checked(value); } = 0.145;

    /// <value>The standard deviation of the logarithm of <see cref="StrayBots"/> over companies.</value>
    [Knob(0.01, 3, "log points", Evidence.Computed, "√(ψ′(2) + ψ′(11)), from the same fit.")]
    public double StrayBotsSpread { get; init => field = Knob.Checked(value); } = 0.86;

    /// <value>The median number of bots per organic follower of a company that buys.</value>
    [Knob(0, 100, "bots per expected organic follower", Evidence.Computed,
        "exp(ψ(10) − ψ(6)): a logit-normal for the Beta(10, 6) fitted to the upper part of the distribution. " + SrfShare)]
    public double BoughtBots { get; init => field = Knob.Checked(value); } = 1.73;

    /// <value>The standard deviation of the logarithm of <see cref="BoughtBots"/> over companies.</value>
    [Knob(0.01, 3, "log points", Evidence.Computed, "√(ψ′(10) + ψ′(6)), from the same fit.")]
    public double BoughtBotsSpread { get; init => field = Knob.Checked(value); } = 0.54;
}
