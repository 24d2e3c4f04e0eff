namespace ResearchKit.Synthesis;

public sealed partial record Scenario
{
    private const string Beichert =
        "Beichert et al. 2024 (doi 10.1177/00222429231217471), figures by secondary sources on paid influencer posts";

    /// <value>The standard deviation of the logarithm of outside revenue that nothing here explains.</value>
    [Knob(0.01, 3, "log points", Evidence.Assumption, "Markets, managers, luck: as large as the strongest cause.")]
    public double OutsideRevenueSpread { get; init => field = Knob.Checked(value); } = 0.6;

    /// <value>How the logarithm of outside revenue rises with one standard deviation of product quality.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption, "A better product sells more, though not in proportion.")]
    public double OutsideRevenueByQuality { get; init => field = Knob.Checked(value); } = 0.5;

    /// <value>How the logarithm of outside revenue rises with one standard deviation of strength outside social media.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption, "Sales force, retailers, trade fairs, referrals: what revenue mostly comes from.")]
    public double OutsideRevenueByChannels { get; init => field = Knob.Checked(value); } = 0.6;

    /// <value>Posts a year that offer something for sale.</value>
    [Knob(0, 1000, "posts a year", Evidence.Assumption, "One a month.")]
    public double SellingPosts { get; init => field = Knob.Checked(value); } = 12;

    /// <value>The median revenue per in-target follower of one selling post, at 3,770 in-target followers.</value>
    [Knob(0, 100, "€ per follower and post", Evidence.SecondarySource, Beichert + ": nano influencers.")]
    public double RevenuePerFollower { get; init => field = Knob.Checked(value); } = 0.265;

    /// <value>By which share social revenue grows with one percent more in-target followers; below 1 returns diminish.</value>
    [Knob(0, 1, "elasticity", Evidence.Computed,
        "ln 6 / ln(122,449 / 3,774): 6,000 at 0.049 a follower against 1,000 at 0.265. " + Beichert
        + ", dollars and euros taken as equal.")]
    public double FollowerElasticity { get; init => field = Knob.Checked(value); } = 0.52;

    /// <value>How the logarithm of social revenue rises with one standard deviation of product quality.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption, "The same as for revenue outside social media.")]
    public double SocialRevenueByQuality { get; init => field = Knob.Checked(value); } = 0.5;

    /// <value>The standard deviation of the logarithm of social revenue that nothing here explains.</value>
    [Knob(0.01, 3, "log points", Evidence.Assumption, "The same as for revenue outside social media.")]
    public double SocialRevenueSpread { get; init => field = Knob.Checked(value); } = 0.6;

    /// <value>The share by which social revenue rises with each tenfold of the displayed count, whoever is in it.</value>
    [Knob(0, 0.25, "share per tenfold count", Evidence.Assumption,
        "No figure on revenue was found. Ratings herd by at most 25 % (Muchnik et al. 2013, doi 10.1126/science.1240466): the upper end.")]
    public double SocialProof { get; init => field = Knob.Checked(value); } = 0.05;

    /// <value>The revenue at which a company is viable, relative to its segment's median outside revenue.</value>
    [Knob(0.01, 100, "multiple", Evidence.Assumption,
        "Set so that about 45 % are viable, near the share of new firms in Europe alive after five years (from memory).")]
    public double BreakEven { get; init => field = Knob.Checked(value); } = 1.15;
}
