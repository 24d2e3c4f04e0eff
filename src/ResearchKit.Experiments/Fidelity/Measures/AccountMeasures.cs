using ResearchKit.Statistics;

namespace ResearchKit.Experiments.Fidelity.Measures;

/// <summary>Single accounts: followers on the photo platform against labelled ones on Instagram, on the short-message platform against Twitter's.</summary>
internal static class AccountMeasures
{
    // E13's power law begins here.
    private const double TailBegins = 234;

    internal static IReadOnlyList<Comparison> All { get; } =
    [
        .. Instagram(), .. Twitter(), .. Rules(),
        .. new[] { ("p50", 0.5), ("p75", 0.75), ("p95", 0.95) }.Select(quantile => new Comparison(
            $"srf-real-count-{quantile.Item1}", market => People(market, values => Measured.Quantile(Real, values, quantile.Item2)))),
        new("srf-real-count-log-mean", market => People(market, values => Measured.Mean(Real, Logarithms(values, 1)))),
        new("srf-real-count-log-sd", market => People(market,
            values => Measured.StandardDeviation(Real, Logarithms(values, 1)))),
        new("e13-count-p50", market => Followed(market, values => Measured.Median(Persons, values))),
        new("e13-count-p95", market => Followed(market, values => Measured.Quantile(Persons, values, 0.95))),
        new("e13-count-log-mean", market => Followed(market, values => Measured.Mean(Persons, Logarithms(values, 0)))),
        new("e13-count-gini", market => Followed(market, values => Measured.Of(Persons, Gini.Of(values)))),
        new("e13-count-tail", market => Followed(market, values => Measured.Of(Persons, PowerLaw.Fit(values, TailData.Counts, TailBegins)))),
    ];

    private const string Real = "people who follow a photo profile";
    private const string Fake = "bots that follow a photo profile";
    private const string Persons = "people who follow a short-message profile";
    private const string Bought = "bots that follow a short-message profile";

    private static IEnumerable<Comparison> Instagram() =>
    [
        .. OfBoth("srf-following", ObservedMarket.Photo, account => account.Following),
        .. OfBoth("srf-posts", ObservedMarket.Photo, account => account.Posts),
        .. new[] { ("p25", 0.25), ("p50", 0.5), ("p75", 0.75) }.SelectMany(quantile => new[] { "real", "fake" }.Select(kind => new Comparison(
            $"srf-ratio-{kind}-{quantile.Item1}", market => Measured.Quantile(
                kind == "real" ? Real : Fake, Values(market, ObservedMarket.Photo, kind, FollowingPerFollower), quantile.Item2)))),
        new("srf-ratio-auc", market => Area(market, ObservedMarket.Photo, "fake", FollowingPerFollower)),
        new("srf-posts-ratio-auc", market => Area(market, ObservedMarket.Photo, "fake", account => account.Following / (account.Posts + 1))),
        .. SharesOf("srf-no-posts", ObservedMarket.Photo, account => account.Posts == 0),
        .. SharesOf("srf-picture", ObservedMarket.Photo, account => account.HasPicture),
        .. SharesOf("srf-digits", ObservedMarket.Photo, account => account.Digits > 0),
        new("srf-digit-end-real", market => DigitAtEnd(Real, market.Handles?.OfPeople)),
        new("srf-digit-end-fake", market => DigitAtEnd(Fake, market.Handles?.OfBots)),
        .. SharesOf("srf-private", ObservedMarket.Photo, account => account.IsPrivate),
        new("instagram-following-cap", market => market.Accounts(ObservedMarket.Photo) is { } accounts
            ? Measured.Setting("the range of the column", accounts.MostFollowing) : null),
    ];

    private static IEnumerable<Comparison> Twitter() =>
    [
        .. OfBoth("tw-following", ObservedMarket.ShortMessage, account => account.Following),
        .. OfBoth("tw-posts", ObservedMarket.ShortMessage, account => account.Posts),
        .. OfBoth("tw-ratio", ObservedMarket.ShortMessage, FollowersPerFollowing),
        new("tw-ratio-auc", market => Area(market, ObservedMarket.ShortMessage, "real", FollowersPerFollowing)),
        .. SharesOf("tw-default-image", ObservedMarket.ShortMessage, account => !account.HasPicture),
        .. SharesOf("tw-digits", ObservedMarket.ShortMessage, account => account.Digits > 0),
        .. SharesOf("tw-bio", ObservedMarket.ShortMessage, account => account.HasBio),
        .. SharesOf("tw-link", ObservedMarket.ShortMessage, account => account.HasLink),
        .. new[] { "real", "fake" }.SelectMany(kind => new Comparison[]
        {
            new($"tw-age-{kind}-mean", market => Measured.Mean(Name(ObservedMarket.ShortMessage, kind), Values(market, ObservedMarket.ShortMessage, kind, account => account.Age))),
            new($"tw-age-{kind}-sd", market => Measured.StandardDeviation(Name(ObservedMarket.ShortMessage, kind),
                Values(market, ObservedMarket.ShortMessage, kind, account => account.Age))),
        }),
    ];

    /// <summary>What rules of thumb look at: accounts with no more than so many of something.</summary>
    private static IEnumerable<Comparison> Rules() =>
    [
        .. SharesOf("rule-few-followers", ObservedMarket.ShortMessage, account => account.Followers < 30),
        .. SharesOf("rule-few-posts", ObservedMarket.ShortMessage, account => account.Posts < 50),
        .. SharesOf("rule-half", ObservedMarket.ShortMessage, account => 2 * account.Followers < account.Following),
        .. SharesOf("rule-fifty", ObservedMarket.ShortMessage, account => account.Followers > 0 && account.Following / account.Followers >= 50),
    ];

    private static IEnumerable<Comparison> OfBoth(string id, string platform, Func<Account, double> value) =>
        new[] { "real", "fake" }.Select(kind =>
            new Comparison($"{id}-{kind}", market => Measured.Median(Name(platform, kind), Values(market, platform, kind, value))));

    private static IEnumerable<Comparison> SharesOf(string id, string platform, Func<Account, bool> counts) =>
        new[] { "real", "fake" }.Select(kind => new Comparison($"{id}-{kind}", market => Measured.Share(
            Name(platform, kind), Values(market, platform, kind, account => counts(account) ? 1 : 0), value => value == 1)));

    private static Measurement? DigitAtEnd(string of, string[]? handles) => Measured.Share(
        of, [.. (handles ?? []).Select(handle => char.IsAsciiDigit(handle[^1]) ? 1.0 : 0)], value => value == 1);

    private static Measurement? Area(ObservedMarket market, string platform, string outcome, Func<Account, double> score) =>
        Measured.Area($"{Name(platform, "fake")} and {Name(platform, "real")}", Values(market, platform, outcome, score),
            Values(market, platform, outcome == "fake" ? "real" : "fake", score));

    private static Measurement? People(ObservedMarket market, Func<double[], Measurement?> measure) =>
        measure(Values(market, ObservedMarket.Photo, "real", account => account.Followers));

    /// <summary>As the source has it: of those with followers.</summary>
    private static Measurement? Followed(ObservedMarket market, Func<double[], Measurement?> measure)
    {
        double[] followers = [.. Values(market, ObservedMarket.ShortMessage, "real", account => account.Followers).Where(count => count > 0)];
        return followers.Count(count => count >= TailBegins) < Measured.FewestRows ? null : measure(followers);
    }

    private static double[] Values(ObservedMarket market, string platform, string kind, Func<Account, double> value) =>
        [.. (market.Accounts(platform)?.Rows ?? []).Where(account => account.IsBot == (kind == "fake")).Select(value)];

    private static double FollowingPerFollower(Account account) => account.Following / (account.Followers + 1);

    private static double FollowersPerFollowing(Account account) => account.Followers / (account.Following + 1);

    private static double[] Logarithms(double[] values, double added) => [.. values.Select(value => Math.Log(value + added))];

    private static string Name(string platform, string kind) => (platform, kind) switch
    {
        (ObservedMarket.Photo, "real") => Real,
        (ObservedMarket.Photo, _) => Fake,
        (_, "real") => Persons,
        _ => Bought,
    };
}
