using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Experiments.Fidelity.Measures;

internal static class EngagementMeasures
{
    private const string Profiles = "photo profiles that post";
    private const string Influencers = "influencers of the campaigns";
    private const string Posts = "posts of pages with 500 followers or more";

    // Below, a like more or less is the whole rate.
    private const double FewestFollowersOfLine = 100;

    // Geometric middles of 100 to 1,000 and of one to ten million, as in data/reference.
    private const double MiddleOfLowestTier = 316;
    private const double MiddleOfHighestTier = 3_162_000;

    internal static IReadOnlyList<Comparison> All { get; } =
    [
        new("likes-below-1k", market => OfProfiles(market, 1, 1e3)),
        new("likes-1k-10k", market => OfProfiles(market, 1e3, 1e4)),
        new("likes-10k-100k", market => OfProfiles(market, 1e4, 1e5)),
        // Hardly any company is as large; the published figures are of influencers.
        new("likes-100k-1m", market => OfInfluencers(market, 1e5, 1e6), ConversionMeasures.NoInfluencers),
        new("likes-1m-10m", market => OfInfluencers(market, 1e6, 1e7), ConversionMeasures.NoInfluencers),
        new("likes-exponent", ExponentOfTiers, ConversionMeasures.NoInfluencers),
        new("influence-sublinear", ExponentOfProfiles),
        new("comments-per-like", CommentsPerLike),
        new("reach-p50", market => Reach(market, values => Quantile.Of(values, 0.5))),
        new("reach-mean", market => Reach(market, values => Mean.Of(values).Value)),
        new("reach-p95", market => Reach(market, values => Quantile.Of(values, 0.95))),
        new("interactions-per-reach", InteractionsPerReach),
    ];

    private static Measurement? OfProfiles(ObservedMarket market, double from, double to)
    {
        var (followers, likes) = Posting(market);
        return Rates(Profiles, followers, likes, from, to);
    }

    private static Measurement? OfInfluencers(ObservedMarket market, double from, double to) =>
        Rates(Influencers, market.Influencer("influencer_followers"), market.Influencer("influencer_likes"), from, to);

    private static Measurement? Rates(string of, double[] followers, double[] likes, double from, double to) =>
        Measured.Mean(of, [.. followers.Zip(likes).Where(pair => pair.First >= from && pair.First < to).Select(pair => pair.Second / pair.First)]);

    /// <summary>As the published figure was computed: from the rate of the lowest tier to that of the highest.</summary>
    private static Measurement? ExponentOfTiers(ObservedMarket market)
    {
        if (OfProfiles(market, 1, 1e3) is not { } low || OfInfluencers(market, 1e6, 1e7) is not { } high)
            return null;
        static double RelativeHalfWidth(Measurement rate) => (rate.Interval!.Upper - rate.Interval.Lower) / 2 / rate.Value;
        var steps = Math.Log(MiddleOfHighestTier / MiddleOfLowestTier);
        var exponent = 1 + Math.Log(high.Value / low.Value) / steps;
        var halfWidth = Math.Sqrt(Math.Pow(RelativeHalfWidth(low), 2) + Math.Pow(RelativeHalfWidth(high), 2)) / steps;
        return new(exponent, new(exponent - halfWidth, exponent + halfWidth, low.Interval!.Level, "delta method"),
            low.SampleSize + high.SampleSize, "photo profiles below 1,000 followers and influencers from a million");
    }

    private static Measurement? ExponentOfProfiles(ObservedMarket market)
    {
        var (followers, likes) = Posting(market);
        var pairs = followers.Zip(likes).Where(pair => pair.First >= FewestFollowersOfLine && pair.Second > 0).ToArray();
        if (pairs.Length < Measured.FewestRows)
            return null;
        var line = StraightLine.Fit([.. pairs.Select(pair => Math.Log(pair.First))], [.. pairs.Select(pair => Math.Log(pair.Second))]);
        return Measured.Of($"{Profiles}, from 100 followers", line.Slope);
    }

    private static Measurement? CommentsPerLike(ObservedMarket market)
    {
        var posts = market.Profile(ObservedMarket.Photo, MarketVariable.Posts);
        var likes = market.Profile(ObservedMarket.Photo, MarketVariable.Likes);
        return Measured.RatioOfTotals(Profiles, market.Profile(ObservedMarket.Photo, MarketVariable.Comments),
            [.. posts.Zip(likes, (number, each) => number * each)]);
    }

    private static Measurement? Reach(ObservedMarket market, SampleStatistic statistic)
    {
        var posts = market.PostsOfPages;
        return Measured.Clustered(
            Posts, [.. posts.Reach.Zip(posts.PageLikes, (reach, likes) => reach / likes)], posts.Pages, statistic, market.Chance("reach"));
    }

    private static Measurement? InteractionsPerReach(ObservedMarket market)
    {
        var posts = market.PostsOfPages;
        int[] seen = [.. Enumerable.Range(0, posts.Reach.Length).Where(i => posts.Reach[i] > 0)];
        return Measured.Clustered(
            Posts, [.. seen.Select(i => posts.Interactions[i] / posts.Reach[i])], [.. seen.Select(i => posts.Pages[i])],
            values => Quantile.Of(values, 0.5), market.Chance("interactions"));
    }

    private static (double[] Followers, double[] Likes) Posting(ObservedMarket market)
    {
        var followers = market.Profile(ObservedMarket.Photo, MarketVariable.DisplayedCount);
        var likes = market.Profile(ObservedMarket.Photo, MarketVariable.Likes);
        var posts = market.Profile(ObservedMarket.Photo, MarketVariable.Posts);
        int[] places = [.. Enumerable.Range(0, posts.Length).Where(i => posts[i] > 0 && followers[i] > 0)];
        return ([.. places.Select(i => followers[i])], [.. places.Select(i => likes[i])]);
    }
}
