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

    /// <value>How the logarithm of outside revenue rises with one standard deviation of data-drivenness.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption, "Focus shows in execution. With it, absence where no customers are goes with success.")]
    public double OutsideRevenueByDataDrivenness { get; init => field = Knob.Checked(value); } = 0.2;

    /// <value>The elasticity of outside revenue on the time spent on the product, at an early stage.</value>
    [Knob(0, 2, "elasticity", Evidence.Assumption, Articles)]
    public double EarlyProductElasticity { get; init => field = Knob.Checked(value); } = 0.3;

    /// <value>The same at later stages.</value>
    [Knob(0, 2, "elasticity", Evidence.Assumption, "The product is there; a third of the early effect.")]
    public double LaterProductElasticity { get; init => field = Knob.Checked(value); } = 0.1;

    /// <value>The elasticity of outside revenue on the time spent on customers.</value>
    [Knob(0, 2, "elasticity", Evidence.Assumption, "No figure was found.")]
    public double CustomerElasticity { get; init => field = Knob.Checked(value); } = 0.15;

    /// <value>How the logarithm of outside revenue rises with technology of one's own that nobody has copied.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption, "A third more.")]
    public double ProprietaryAdvantage { get; init => field = Knob.Checked(value); } = 0.3;

    /// <value>How much of that is lost for each unit of the logarithm of one plus the posts a week: competitors read along.</value>
    [Knob(0, 2, "log points", Evidence.Assumption, Articles)]
    public double Leakage { get; init => field = Knob.Checked(value); } = 0.1;

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

    /// <value>Posts a year at which half of the selling happens; 0 where an audience buys without being spoken to.</value>
    [Knob(0, 1000, "posts a year", Evidence.Assumption, "One a month. An audience multiplies work and does not replace it.")]
    public double PostsForHalfSelling { get; init => field = Knob.Checked(value); } = 12;

    /// <value>How the logarithm of social revenue rises where posts are planned and measured.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption, Articles)]
    public double SocialRevenueByPlanning { get; init => field = Knob.Checked(value); } = 0.2;

    /// <value>How the logarithm of social revenue rises with each stage above or below growth.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption, "Social media matter for later growth. " + Articles)]
    public double SocialRevenueByStage { get; init => field = Knob.Checked(value); } = 0.2;
}
