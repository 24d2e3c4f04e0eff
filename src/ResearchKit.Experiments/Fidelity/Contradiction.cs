namespace ResearchKit.Experiments;

/// <summary>Published facts that cannot all hold in one market.</summary>
/// <param name="Facts">Their ids; the first is the one that the market follows.</param>
/// <param name="Statement">Why they exclude each other.</param>
/// <param name="Choice">Which one was chosen, and why.</param>
public sealed record Contradiction(IReadOnlyList<string> Facts, string Statement, string Choice)
{
    /// <value>All that are known.</value>
    public static IReadOnlyList<Contradiction> All { get; } =
    [
        new(["e13-count-p50", "e13-count-p95", "e13-count-gini", "e13-count-log-sd"],
            "A lognormal with a sigma of 1.40 has a Gini coefficient of 0.68; the same accounts have 0.866 and a power-law tail.",
            "The quantiles: sigma describes the middle of a distribution that is no lognormal."),
        new(["srf-count-p95", "srf-count-lognormal-p95", "srf-count-log-mean", "srf-count-log-sd"],
            "The lognormal fitted to Instagram accounts, 4.98 and 1.93, has its 95th percentile at 3,489; observed are 1,861.",
            "The observed quantiles. With them the mean and the standard deviation of the logarithm cannot hold as well."),
        new(["srf-following-real", "srf-following-fake", "srf-following-cap"],
            "11.1 % of 10,000 sampled followers follow 7,000 accounts or more; of the labelled followers of the same source 1.8 % of the real and 9.2 % of the fake ones.",
            "The labelled ones, of which is known what they are. No mixture of their kinds has 11.1 %."),
        new(["likes-1k-10k", "likes-1k-10k-2023", "likes-5k-10k-us-2023", "likes-1k-5k-uk-2021"],
            "Likes per follower of accounts with thousands of followers: 4 % (2016), 2.19 % (2023, worldwide), 5.15 % (2023, US), 4.59 % (2021, UK).",
            "The tiers of 2016: one source for all sizes, near the year of the follower counts."),
        new(["twitter-bots-varol", "twitter-bots-company", "twitter-bots-sparktoro", "twitter-bots-nyt"],
            "Bots on Twitter: below 5 % (the company), 9 to 15 % (Varol et al.), 14.5 % (press), 19.42 % (SparkToro, fake or spam).",
            "9 to 15 %: in the middle, and published with its method."),
        new(["facebook-fake-2012", "facebook-fake-2017"],
            "Accounts on Facebook that are not what they seem: 8.7 % in 2012, 13 to 14 % in 2017.",
            "2012, when what was counted was published part by part."),
        new(["conversion-social-2013", "conversion-social-2012", "conversion-social-mobile-2014"],
            "Visits from social media that end in a sale: 0.38 % (early 2012), 0.74 % (end of 2013), 0.12 % (mobile, 2014).",
            "End of 2013: the latest for all devices."),
        new(["us-facebook", "us-all-facebook"],
            "US adults on Facebook: 79 % of those online, 68 % of all; likewise for other platforms.",
            "Of those online: who is not online is nobody's audience here."),
        new(["purge-2014-typical", "purge-2014-median"],
            "A median loss of 4 to 6 % in 2014 cannot be derived from the accounts whose loss was published.",
            "The range of the four accounts of which both counts are known; the median is shown as the assumption that it is."),
    ];
}
