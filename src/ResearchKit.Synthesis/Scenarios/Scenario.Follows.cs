namespace ResearchKit.Synthesis;

public sealed partial record Scenario
{
    /// <value>The share of one-way ties that break within 51 days.</value>
    [Knob(0, 0.99, "share in 51 days", Evidence.SecondarySource,
        "0.1228: Kwak, Chun and Moon 2011, 1.2 million Twitter users in 51 daily snapshots, by slides.")]
    public double UnfollowOneWay { get; init => field = Knob.Checked(value); } = 0.1228;

    /// <value>The share of mutual ties, of followers who follow back, that break within 51 days.</value>
    [Knob(0, 0.99, "share in 51 days", Evidence.Assumption, "0.053 for mutual ties in the same study is from memory.")]
    public double UnfollowMutual { get; init => field = Knob.Checked(value); } = 0.053;

    /// <value>How long companies have had their profiles.</value>
    [Knob(1, 20, "years", Evidence.Assumption, "Followers came at a steady pace for three years: a smaller share of them came in the last.")]
    public double YearsOnline { get; init => field = Knob.Checked(value); } = 3;

    /// <value>The share of people following of their own accord who do so because others did.</value>
    [Knob(0, 1, "share of followers", Evidence.Assumption,
        "0.25 / 1.25: a first vote raised the final rating by 25 % (Muchnik, Aral and Taylor 2013); a likeness, not a measurement.")]
    public double ImitationShare { get; init => field = Knob.Checked(value); } = 0.2;

    /// <value>The share of in-target followers on the first platform whom a campaign brought, where the company ran one.</value>
    [Knob(0, 1, "share of followers", Evidence.Assumption, "No figure was found.")]
    public double CampaignFollowers { get; init => field = Knob.Checked(value); } = 0.1;

    /// <value>How many accounts a tool follows in a day; those that follow back come at this pace times the yield.</value>
    [Knob(1, 10_000, "accounts a day", Evidence.PrimarySource,
        "100 to 500 a day by the tools' own authors (2017), blocked from about 300 (2019); one user's 150.")]
    public double ToolFollowsADay { get; init => field = Knob.Checked(value); } = 150;

    /// <value>How often a company that buys followers has done so.</value>
    [Knob(1, 100, "purchases", Evidence.Assumption, "Three times in three years.")]
    public double Purchases { get; init => field = Knob.Checked(value); } = 3;

    /// <value>Within how many days bought followers arrive.</value>
    [Knob(0.1, 365, "days", Evidence.Computed,
        "Half of 1,337 bought accounts were made within three days (Cresci et al. 2015): as for their making, so for their arrival.")]
    public double DeliveryDays { get; init => field = Knob.Checked(value); } = 3;

    /// <value>Over how many days a purge shows in the counts.</value>
    [Knob(1, 14, "days", Evidence.SecondarySource, "Two: Instagram, 17 and 18 December 2014. Three: Twitter, 11 to 13 July 2018.")]
    public double PurgeDays { get; init => field = Knob.Checked(value); } = 2;
}
