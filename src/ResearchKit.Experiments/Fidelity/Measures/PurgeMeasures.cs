using ResearchKit.Synthesis;

namespace ResearchKit.Experiments.Fidelity.Measures;

internal static class PurgeMeasures
{
    private const int Largest = 100;
    private const int Known = 1000;
    private const double OrdinaryFollowers = 1000;

    internal static IReadOnlyList<Comparison> All { get; } =
    [
        new("purge-2014-typical", market => Typical(market, ObservedMarket.Photo)),
        new("purge-2014-median", market => Typical(market, ObservedMarket.Photo)),
        new("purge-2014-largest", market => Losses(market, ObservedMarket.Photo, Known) is { Length: >= Measured.FewestRows } losses
            ? new(losses.Max(), null, losses.Length, "most that any of the thousand largest photo profiles lost") : null),
        new("purge-2018-large", market => Typical(market, ObservedMarket.ShortMessage)),
        new("purge-2018-ordinary", market =>
        {
            var followers = market.Profile(ObservedMarket.ShortMessage, MarketVariable.Followers);
            var purged = market.Profile(ObservedMarket.ShortMessage, MarketVariable.PurgedFollowers);
            return Measured.Median("short-message profiles below 1,000 followers",
                [.. followers.Zip(purged).Where(pair => pair.First < OrdinaryFollowers).Select(pair => pair.Second)]);
        }),
    ];

    private static Measurement? Typical(ObservedMarket market, string platform) =>
        Measured.Median($"the hundred largest {platform} profiles", Losses(market, platform, Largest));

    private static double[] Losses(ObservedMarket market, string platform, int largest)
    {
        var followers = market.Profile(platform, MarketVariable.Followers);
        var purged = market.Profile(platform, MarketVariable.PurgedFollowers);
        return [.. followers.Zip(purged).Where(pair => pair.First > 0).OrderByDescending(pair => pair.First).Take(largest)
            .Select(pair => pair.Second / pair.First)];
    }
}
