namespace ResearchKit.Synthesis;

public sealed partial record Scenario
{
    /// <value>The median number of people who would follow a company that spends no time on social media, if all used the platform.</value>
    [Knob(0.1, 100_000, "people", Evidence.Computed,
        "Fitted so that displayed counts match the quantiles of 10,000 Instagram accounts (SRF Data 2017).")]
    public double Audience { get; init => field = Knob.Checked(value); } = 104;

    /// <value>The exponent of the power-law tail of attention; smaller is heavier.</value>
    [Knob(1.05, 10, "exponent of P(X > x)", Evidence.Computed,
        "Fitted to the upper quantiles and the Gini coefficient of the same accounts; Twitter users 2012 have 1.02 (Cresci E13), or 1.28 (Kwak 2010, from memory).")]
    public double AttentionTail { get; init => field = Knob.Checked(value); } = 1.28;

    /// <value>The exponent of the power law with which audiences below the median get rarer; smaller leaves more profiles that hardly anybody follows.</value>
    [Knob(0.1, 10, "exponent of P(X < x)", Evidence.Computed,
        "Fitted to the lower quantiles of the same accounts: 5 % have at most 2 followers, 25 % at most 48 (SRF Data 2017). "
        + "The exponent of the tail alone would leave 14 and 68.")]
    public double AttentionStart { get; init => field = Knob.Checked(value); } = 0.75;

    /// <value>The elasticity of attention on one plus the weekly hours of effort.</value>
    [Knob(0, 2, "elasticity", Evidence.Assumption,
        "0.457 for engagement on influencer spending (Leung et al. 2022) is from memory; a likeness, not a measurement.")]
    public double AttentionByEffort { get; init => field = Knob.Checked(value); } = 0.46;

    /// <value>How the logarithm of attention rises with one standard deviation of strength outside social media.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption,
        "Who knows a company from elsewhere also follows it. This confounds followers and revenue upwards.")]
    public double AttentionByChannels { get; init => field = Knob.Checked(value); } = 0.4;

    /// <value>How the logarithm of attention rises with one standard deviation of the founder's social skill.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption, "Good posts draw people, beside the hours that are spent on them.")]
    public double AttentionBySocialSkill { get; init => field = Knob.Checked(value); } = 0.2;

    /// <value>How the logarithm of in-target followers rises with one standard deviation of product quality.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption, "Customers who like the product follow. Confounds upwards.")]
    public double FollowersByQuality { get; init => field = Knob.Checked(value); } = 0.2;

    /// <value>How the logarithm of in-target followers rises, and that of off-target ones falls, when all posts address the target group and not half.</value>
    [Knob(-3, 3, "log points per half", Evidence.Assumption, "Who is addressed listens, who is not does not.")]
    public double FollowersByAddressing { get; init => field = Knob.Checked(value); } = 0.5;

    /// <value>Off-target followers (friends, colleagues, the curious) relative to attention.</value>
    [Knob(0, 10, "share of attention", Evidence.Assumption,
        "About half of those who follow of their own accord could become customers in a consumer segment.")]
    public double OffTargetShare { get; init => field = Knob.Checked(value); } = 0.4;
}
