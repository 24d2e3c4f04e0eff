namespace ResearchKit.Experiments.Fidelity.Measures;

/// <summary>Facts that the market has nothing to compare with, and why.</summary>
internal static class WithoutCounterpart
{
    private static readonly (string Reason, string[] Facts)[] Groups =
    [
        ("excluded by a fact that was chosen instead: see the contradictions",
        [
            "srf-count-log-mean", "srf-count-log-sd", "srf-count-lognormal-p95", "e13-count-log-sd", "srf-following-cap",
            "likes-1k-10k-2023", "likes-all-2023", "likes-5k-10k-us-2023", "likes-above-1m-us-2023", "likes-1k-5k-uk-2021",
            "likes-5k-20k-uk-2021", "likes-all-uk-2021", "twitter-bots-company", "twitter-bots-sparktoro", "twitter-bots-nyt",
            "facebook-fake-2017", "conversion-social-2012", "conversion-social-mobile-2014", "us-all-facebook",
            "us-all-instagram", "us-all-linkedin", "us-all-twitter",
        ]),
        ("fitted below 100,000 followers, where the range decides what comes out", ["kwak-count-tail"]),
        ("accounts of the market have no such field",
        [
            "tw-default-profile-real", "tw-default-profile-fake", "tw-banner-real",
            "tw-banner-fake", "tw-geo-real", "tw-geo-fake", "tw-listed-auc",
        ]),
        ("about all users and what each of them does; the market has companies and those who follow them",
        [
            "youtube-below-100-views", "youtube-below-1000-views", "youtube-top-views", "youtube-top-channels",
            "youtube-income", "unfollow-anybody", "unfollow-number", "reciprocity-korea", "reciprocity-twitter",
            "follow-back-farmers", "farmers-links", "instagram-spam-2015", "devumi-resale",
        ]),
        ("a single account; the market has no counterpart of it, the rows of typical and largest losses hold the group",
        [
            "purge-2014-platform", "purge-2014-justinbieber", "purge-2014-arianagrande", "purge-2014-kimkardashian",
            "purge-2014-beyonce", "purge-2014-akon", "purge-2014-mase", "purge-2018-platform", "purge-2018-katyperry",
            "purge-2018-justinbieber", "purge-2018-obama", "purge-2018-rihanna", "purge-2018-ronaldo", "purge-2018-trump",
            "purge-2018-youtube",
        ]),
        ("single well-known accounts; the market has no counterpart of them",
            ["musk-fake", "musk-inactive", "news-few-followers", "news-few-posts"]),
        ("per impression; the market counts likes per follower", ["likes-nano-impressions", "likes-short-video-largest"]),
        ("the market does not tell reach among followers from reach among others", ["reach-fans-p50"]),
        ("the market has one yield of follow-for-follow: it does not choose whom to approach", ["nearby-targets", "nearby-high-status"]),
        ("the market counts what a tool followed in all, not day by day", ["tool-follows-a-day"]),
        ("the market has no bots that win followers of their own", ["socialbot-followers-a-day", "socialbot-suspended"]),
        ("the market follows visits from social media only; what comes from elsewhere is revenue without visits",
        [
            "conversion-search-2013", "conversion-email-2013", "visits-social-2013", "conversion-search-mobile-2014",
            "conversion-direct-mobile-2014", "conversion-all-2016", "assisted-social-2016",
        ]),
        ("of US online shops; what a customer spends differs by line of business, and is set there", ["order-value-mobile-2014"]),
        ("the market has no such platform", ["us-pinterest"]),
        ("no line of business sells to this age group", ["us-facebook-65", "us-instagram-65"]),
        ("the market has no users who are on several platforms, or come daily",
            ["us-several", "us-daily-facebook", "us-daily-instagram", "us-daily-twitter"]),
        ("of another country or of mankind; penetration follows US online adults, of whom all platforms were counted",
        [
            "world-social", "de-online", "de-daily-facebook", "de-daily-instagram", "de-weekly-instagram-14",
            "de-weekly-instagram-20",
        ]),
    ];

    internal static IReadOnlyDictionary<string, string> Reasons { get; } =
        Groups.SelectMany(group => group.Facts.Select(fact => (fact, group.Reason))).ToDictionary(pair => pair.fact, pair => pair.Reason);
}
