namespace ResearchKit.Synthesis;

public sealed partial record Scenario
{
    private const string SrfShare =
        "SRF Data 2017, 115 Swiss influencers: about 30 had more than half fake followers, most below a quarter.";

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
    [Knob(0.01, 3, "log points", Evidence.Computed,
        "√(ψ′(10) + ψ′(6)) = 0.54, from the same fit, less what the audience explains: √(0.54² − (0.2 · 1.8)²).")]
    public double BoughtBotsSpread { get; init => field = Knob.Checked(value); } = 0.4;

    /// <value>By which power bought bots rise with the audience that is expected anyway: 1 in proportion, 0 the same package for all.</value>
    [Knob(0, 1, "elasticity", Evidence.Computed,
        "In proportion, buyers would be the larger for it and 40 % of all followers fake; published are 26 to 31 %, as for the average "
        + "influencer, and no relation of the share with the count (SRF Data 2017).")]
    public double BoughtBotsByAudience { get; init => field = Knob.Checked(value); } = 0.8;

    /// <value>How much everybody chases the count: shifts the log odds of buying followers and of follow-for-follow tools.</value>
    [Knob(0, 5, "log odds", Evidence.Assumption, "0: as observed. Above: what would happen if the count were rewarded.")]
    public double CountIncentive { get; init => field = Knob.Checked(value); }

    /// <value>The share of companies of average data-drivenness that use a tool to follow others.</value>
    [Knob(0, 1, "share of companies", Evidence.Assumption, "No figure was found.")]
    public double FollowToolShare { get; init => field = Knob.Checked(value); } = 0.1;

    /// <value>How the log odds of using such a tool change with one standard deviation of data-drivenness.</value>
    [Knob(-5, 5, "log odds", Evidence.Assumption, "Who measures sees that it brings no customers.")]
    public double FollowToolByDataDrivenness { get; init => field = Knob.Checked(value); } = -0.5;

    /// <value>The median number of accounts that such a tool has followed.</value>
    [Knob(0, 1_000_000, "accounts", Evidence.Assumption,
        "Half a month at 100 to 150 a day, the usual limits by the tools' own authors (2017). At most 7,500 can be followed at a time.")]
    public double FollowToolFollows { get; init => field = Knob.Checked(value); } = 2000;

    /// <value>The standard deviation of the logarithm of that number.</value>
    [Knob(0.01, 3, "log points", Evidence.Assumption, "Two thirds between 900 and 4,500.")]
    public double FollowToolSpread { get; init => field = Knob.Checked(value); } = 0.8;

    /// <value>Dormant followers per expected active one.</value>
    [Knob(0, 10, "dormant per active follower", Evidence.Assumption,
        "A fifth of all people who follow. 30 % inactive accounts on Instagram in 2015 is from memory.")]
    public double DormantShare { get; init => field = Knob.Checked(value); } = 0.25;

    /// <value>The standard deviation of the log odds with which a purge finds the bots of a profile.</value>
    [Knob(0.01, 5, "log odds", Evidence.Assumption, "Bots come in batches of one make: a purge finds most of a batch or none.")]
    public double PurgeSpread { get; init => field = Knob.Checked(value); } = 1.5;

    /// <value>The share of dormant followers whom a purge takes for bots.</value>
    [Knob(0, 1, "share of dormant followers", Evidence.Assumption, "Locked accounts of people were among those that disappeared in 2018.")]
    public double PurgeOfDormant { get; init => field = Knob.Checked(value); } = 0.02;
}
