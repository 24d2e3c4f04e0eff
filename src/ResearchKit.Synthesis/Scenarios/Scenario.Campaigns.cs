namespace ResearchKit.Synthesis;

public sealed partial record Scenario
{
    /// <value>The share of companies that pay influencers; their sales are not part of the companies' revenue.</value>
    [Knob(0, 1, "share of companies", Evidence.Assumption, "No figure was found.")]
    public double CampaignShare { get; init => field = Knob.Checked(value); } = 0.05;

    /// <value>The share of those companies that choose the influencer with the highest count; the others look at likes per follower.</value>
    [Knob(0, 1, "share of companies", Evidence.Assumption, "Claimed to be what most do; no figure was found.")]
    public double ChoiceByCount { get; init => field = Knob.Checked(value); } = 0.7;

    /// <value>The median of an influencer's displayed count.</value>
    [Knob(100, 10_000_000, "accounts", Evidence.Assumption, "Between nano and macro influencers.")]
    public double InfluencerFollowers { get; init => field = Knob.Checked(value); } = 15_000;

    /// <value>The standard deviation of the logarithm of that count.</value>
    [Knob(0.01, 3, "log points", Evidence.Assumption, "Two thirds between 3,300 and 67,000.")]
    public double InfluencerFollowersSpread { get; init => field = Knob.Checked(value); } = 1.5;

    /// <value>The fee for a post of an influencer with 3,770 followers.</value>
    [Knob(0, 100_000, "€", Evidence.SecondarySource, Beichert + ": 1,000 of revenue on 50.")]
    public double CampaignFee { get; init => field = Knob.Checked(value); } = 50;

    /// <value>By which power the fee rises with the displayed count.</value>
    [Knob(0, 2, "elasticity", Evidence.Computed, "ln 18 / ln(122,449 / 3,774): a macro influencer costs 18 times a nano one. " + Beichert + ".")]
    public double CampaignFeeElasticity { get; init => field = Knob.Checked(value); } = 0.83;
}
