namespace ResearchKit.Synthesis;

public sealed partial record Scenario
{
    /// <value>The standard deviation of the logarithm of a profile's reach per active follower.</value>
    [Knob(0.01, 3, "log points", Evidence.Computed,
        "A median of 4.9 % and a 95th percentile of 46.7 % of page likes (Moro et al. 2016): ln(46.7 / 4.9) / 1.645 is 1.37 for posts; "
        + "taken as half of it for the averages of profiles.")]
    public double ReachSpread { get; init => field = Knob.Checked(value); } = 0.7;

    /// <value>How the logarithm of reach and likes rises where posts are planned and measured.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption, Articles)]
    public double ReachByPlanning { get; init => field = Knob.Checked(value); } = 0.15;

    /// <value>How active a follower is who only follows back, relative to one of his own accord.</value>
    [Knob(0, 1, "share", Evidence.Assumption, "They follow to be followed; few look.")]
    public double FollowBackActivity { get; init => field = Knob.Checked(value); } = 0.1;

    /// <value>The standard deviation of the logarithm of a profile's likes per active follower.</value>
    [Knob(0.01, 3, "log points", Evidence.Assumption, "Two thirds of profiles between 0.6 and 1.6 times what is typical.")]
    public double LikesSpread { get; init => field = Knob.Checked(value); } = 0.5;

    /// <value>Comments per like.</value>
    [Knob(0, 1, "comments per like", Evidence.Assumption, "0.01 to 0.03, from memory.")]
    public double CommentsPerLike { get; init => field = Knob.Checked(value); } = 0.02;

    /// <value>The share of the reached in the target group who click.</value>
    [Knob(0, 1, "share of reached people", Evidence.Assumption, "0.5 to 1.5 %, from memory.")]
    public double ClickThrough { get; init => field = Knob.Checked(value); } = 0.01;

    /// <value>The share of visits from social media that end in a sale, where the product is average.</value>
    [Knob(0.0001, 1, "share of visits", Evidence.SecondarySource, "US e-commerce, end of 2013 (Monetate); 0.38 % at the start of 2012.")]
    public double Conversion { get; init => field = Knob.Checked(value); } = 0.0074;

    /// <value>The share of visits from social media, without a sale, that end in a registration.</value>
    [Knob(0, 1, "share of visits", Evidence.Assumption, "2 to 5 %, from memory.")]
    public double RegistrationRate { get; init => field = Knob.Checked(value); } = 0.03;
}
