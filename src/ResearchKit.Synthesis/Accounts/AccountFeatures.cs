namespace ResearchKit.Synthesis;

/// <summary>What the accounts that follow a profile look like on a platform: those of people, and those of bots.</summary>
/// <remarks>
/// Set from labelled accounts, never from an association with success. Nobody has told kinds of people apart by what their
/// accounts show, so those in the target group, outside it, following back and dormant differ in their last activity, topic
/// and number only: what tells them apart elsewhere is not in here.
/// </remarks>
public sealed record AccountFeatures
{
    /// <value>Where accounts are from, in the order of <see cref="AccountTraits.RegionShares"/>; names are of that region.</value>
    public static IReadOnlyList<string> Regions { get; } = ["central-europe", "north-america", "middle-east", "elsewhere"];

    /// <param name="people">Accounts of people.</param>
    /// <param name="bots">Accounts of bots.</param>
    /// <param name="source">Where the figures come from; an assumption is called one.</param>
    public AccountFeatures(AccountTraits people, AccountTraits bots, string source)
    {
        People = people;
        Bots = bots;
        Source = source;
    }

    /// <value>Accounts of people.</value>
    public AccountTraits People { get; init; }

    /// <value>Accounts of bots.</value>
    public AccountTraits Bots { get; init; }

    /// <value>Where the figures come from; an assumption is called one.</value>
    public string Source { get; init; }

    /// <value>When people who have left their account were last there, in days ago.</value>
    public CountQuantiles DormantSince { get; init; } = new([0.05, 0.25, 0.5, 0.75, 0.95], [100, 180, 365, 700, 1400]);

    /// <value>The share of followers of each kind who care most about the company's line of business, in the order of <see cref="FollowerKind"/>.</value>
    /// <exception cref="ArgumentException">There are not five.</exception>
    public IReadOnlyList<double> OwnTopicShares
    {
        get;
        init => field = value.Count == Enum.GetValues<FollowerKind>().Length
            ? [.. value.Select(share => Knob.InRange(share, 0, 1, "share of followers", nameof(OwnTopicShares)))]
            : throw new ArgumentException($"A share for each of five kinds is needed; got {value.Count}.", nameof(value));
    } = [0.8, 0.1, 0.15, 0.4, 0.05];

    /// <value>The most characters of a handle.</value>
    public double LongestHandle
    {
        get;
        init => field = Knob.InRange(value, 14, 64, "characters", nameof(LongestHandle));
    } = 30;

    /// <summary>Those of a platform: its own, or of the two that were measured the nearer one.</summary>
    internal static AccountFeatures Of(Platform platform) => platform.Accounts ?? platform.Name switch
    {
        "short-message" => ShortMessage,
        "professional-network" or "trade-forum" or "trade-press" => LikeShortMessage,
        Platform.PhotoName => Photo,
        _ => LikePhoto,
    };

    private static readonly double[] Nine = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

    // People of a market in Central Europe; bots from where they are cheap. Assumptions.
    private static readonly double[] RegionsOfPeople = [0.65, 0.2, 0.05, 0.1];
    private static readonly double[] RegionsOfBots = [0.1, 0.25, 0.2, 0.45];

    // Days since a person was last active, and a bot. Bots: 72 % silent for 120 days or more (SparkToro 2018, secondary source).
    private static readonly CountQuantiles ActivityOfPeople = new([0.25, 0.5, 0.75, 0.9, 0.99], [0.4, 1.4, 5, 16, 80]);
    private static readonly CountQuantiles ActivityOfBots = new([0.05, 0.28, 0.5, 0.75, 0.95], [4, 120, 240, 480, 900]);

    /// <value>
    /// Instagram accounts: 877 of people and 98 of fakes, labelled by hand by SRF Data in 2017 among followers of Swiss
    /// influencers. Quantiles of posts, following, followers and digits, shares of pictures and private accounts computed from
    /// those rows (numpy.quantile by label). Loadings chosen so that the AUCs of following/(followers + 1), 0.866, and of
    /// following/(posts + 1), 0.919, and the rank correlations come out. At most 7,500 can be followed.
    /// </value>
    public static AccountFeatures Photo { get; } = new(
        new()
        {
            Following = new(Nine, [18, 61, 113, 264, 604, 1652, 4227, 5523, 7363], 0.7, 7500),
            Followers = new(Nine, [1, 17, 37, 135, 421, 1382, 5546, 10299, 31193], 0.93),
            Posts = new([0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99], [0.49, 3, 16, 74, 223, 560, 923, 2555], 0.65),
            Age = new([0.05, 0.25, 0.5, 0.75, 0.95], [150, 700, 1250, 1750, 2300], 0, 2500),
            LastActivity = ActivityOfPeople,
            DigitShares = [0.8255, 0.0377, 0.0718, 0.0217, 0.0376, 0.0011, 0.0046],
            RegionShares = RegionsOfPeople,
            PictureShare = 0.994,
            PrivateShare = 0.208,
            PrivateLoading = -0.47,
            BioShare = 0.85,
            UrlShare = 0.25,
        },
        new()
        {
            Following = new(Nine, [37, 193, 264, 644, 2096, 5429, 6910, 7471, 7499], 0.75, 7500),
            Followers = new([0.0816, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99], [0.49, 3.7, 27, 110.5, 525, 1400, 3592, 5863], 0.95),
            Posts = new([0.337, 0.5, 0.6, 0.75, 0.8, 0.9, 0.95, 0.98], [0.49, 1, 2, 5.75, 7.6, 39.4, 158, 1039], 0.5),
            Age = new([0.05, 0.25, 0.5, 0.75, 0.95], [20, 120, 300, 600, 1200], 0, 2500),
            LastActivity = ActivityOfBots,
            DigitShares = [0.5408, 0.0306, 0.0816, 0.1531, 0.1327, 0.0408, 0.0102, 0, 0, 0, 0, 0, 0.0102],
            RegionShares = RegionsOfBots,
            PictureShare = 0.929,
            PrivateShare = 0.306,
            BioShare = 0.5,
            UrlShare = 0.02,
        },
        "Posts, following, followers, digits, picture, private: 877 real and 98 fake followers of Swiss influencers, labelled by "
        + "SRF Data 2017 (computed). Age, text, link, region, last activity of people: assumption.");

    /// <value>
    /// Twitter accounts: 1,481 of people (E13) and 1,337 bought ones (INT) of Cresci et al. 2015 (doi 10.1016/j.dss.2015.09.003).
    /// Quantiles of statuses, friends, followers, digits and age at collection computed from those rows (numpy.quantile by
    /// set), shares of texts and links too. Loadings chosen so that the AUC of followers/(friends + 1), 0.9945, and its quartiles
    /// come out. Digits tell the other way round than on Instagram, pictures nothing.
    /// </value>
    public static AccountFeatures ShortMessage { get; } = new(
        new()
        {
            Following = new(Nine, [18, 41, 63, 115, 226, 437, 918, 1449, 2001], 0.86),
            // Beyond the 99th percentile the power law of these accounts (alpha 2.02 from 234 on), and at last the largest of them: a
            // lognormal would have a Gini coefficient of 0.7, not 0.866.
            Followers = new([.. Nine, 0.999, 0.9999], [4, 13, 21, 45, 102, 259, 656, 1228, 4157, 56_000, 408_000], 0.99),
            Posts = new(Nine, [14, 54, 107, 315, 992, 3029, 7760, 15238, 32132], 0.75),
            Age = new(Nine, [731, 782, 839, 1068, 1233, 1700, 2046, 2138, 2704]),
            LastActivity = ActivityOfPeople,
            DigitShares = [0.7819, 0.0486, 0.131, 0.0108, 0.0223, 0.0014, 0.002, 0, 0.002],
            RegionShares = RegionsOfPeople,
            PictureShare = 0.997,
            PrivateShare = 0.05,
            BioShare = 0.988,
            UrlShare = 0.313,
        },
        new()
        {
            Following = new([0.01, 0.05, 0.1, 0.2, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99], [16, 24.8, 42, 264, 278, 344, 538, 630, 684, 848], 0.98),
            Followers = new([0.0449, 0.05, 0.1, 0.2, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99], [0.49, 0.8, 2, 12, 13, 18, 22, 25, 27, 34.6], 0.96),
            Posts = new([0.01, 0.05, 0.1, 0.2, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99], [1, 2, 4, 24, 26, 36, 53, 63, 69, 115], 0.96),
            Age = new([0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.99], [657, 718, 722, 962, 964, 965, 966]),
            LastActivity = ActivityOfBots,
            DigitShares = [0.9641, 0.0292, 0.0053, 0, 0.0007, 0, 0, 0, 0.0007],
            RegionShares = RegionsOfBots,
            PictureShare = 0.997,
            BioShare = 0.811,
        },
        "Posts, following, followers, digits, age, picture, text, link: 1,481 people and 1,337 bought followers of Cresci et al. "
        + "2015 (computed). Private accounts (none were collected), region, last activity of people: assumption.")
    { LongestHandle = 15 };

    private static readonly AccountFeatures LikePhoto = Photo with { Source = "Assumption: accounts look as on the photo platform." };

    private static readonly AccountFeatures LikeShortMessage =
        ShortMessage with { Source = "Assumption: accounts look as on the short-message platform.", LongestHandle = 30 };
}
