using ResearchKit.Synthesis;

namespace ResearchKit.Experiments.Fidelity.Measures;

internal static class ConversionMeasures
{
    private const string Companies = "companies";
    private const string Nano = "influencers of 1,000 to 10,000 followers";
    private const string Macro = "influencers of 100,000 to a million followers";

    internal const string NoInfluencers =
        "this market has fewer than ten such influencers on the photo platform, or pays those of another platform";

    internal static IReadOnlyList<Comparison> All { get; } =
    [
        new("conversion-social-2013", market => Measured.RatioOfTotals(
            Companies, market.Company(MarketVariable.DirectSales), market.Company(MarketVariable.Visits))),
        new("registration-rate", market => Measured.RatioOfTotals(
            Companies, market.Company(MarketVariable.Registrations), market.Company(MarketVariable.Visits))),
        new("click-through", market =>
        {
            var posts = market.Profile(ObservedMarket.Photo, MarketVariable.Posts);
            var reach = market.Profile(ObservedMarket.Photo, MarketVariable.Reach);
            return Measured.RatioOfTotals("photo profiles", market.Profile(ObservedMarket.Photo, MarketVariable.Clicks),
                [.. posts.Zip(reach, (number, each) => number * each)]);
        }),
        new("revenue-per-follower-nano", market => Ratio(market, Nano, "revenue", "influencer_followers"), NoInfluencers),
        new("revenue-per-follower-macro", market => Ratio(market, Macro, "revenue", "influencer_followers"), NoInfluencers),
        new("revenue-over-cost-nano", market => Ratio(market, Nano, "revenue", "fee"), NoInfluencers),
        new("revenue-over-cost-macro", market => Ratio(market, Macro, "revenue", "fee"), NoInfluencers),
    ];

    /// <summary>A column of influencers of a tier.</summary>
    internal static double[] OfTier(ObservedMarket market, bool isNano, string column) =>
        [.. market.Influencer("influencer_followers").Zip(market.Influencer(column))
            .Where(pair => isNano ? pair.First is >= 1e3 and < 1e4 : pair.First is >= 1e5 and < 1e6).Select(pair => pair.Second)];

    private static Measurement? Ratio(ObservedMarket market, string tier, string numerator, string denominator) =>
        Measured.RatioOfTotals(tier, OfTier(market, tier == Nano, numerator), OfTier(market, tier == Nano, denominator));
}
