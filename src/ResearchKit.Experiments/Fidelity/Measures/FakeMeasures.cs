using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Experiments.Fidelity.Measures;

internal static class FakeMeasures
{
    private const string Of = "photo profiles with followers";

    internal static IReadOnlyList<Comparison> All { get; } =
    [
        new("srf-fake-all", market => Measured.RatioOfTotals(Of, Bots(market).Bots, Bots(market).Followers)),
        new("srf-fake-mean", market => Measured.Mean(Of, Shares(market))),
        new("srf-fake-median", market => Measured.Median(Of, Shares(market))),
        new("srf-fake-above-half", market => Measured.Share(Of, Shares(market), share => share > 0.5)),
        new("srf-fake-below-quarter", market => Measured.Share(Of, Shares(market), share => share < 0.25)),
        new("srf-fake-r2", DeterminationByCount),
        new("twitter-bots-varol", market => BotShare(market, ObservedMarket.ShortMessage)),
        new("facebook-fake-2012", market => BotShare(market, ObservedMarket.SocialNetwork)),
        new("srf-fake-labelled", market => BotShare(market, ObservedMarket.Photo)),
        new("instagram-inactive-2015", market => Measured.RatioOfTotals(
            Of, market.Profile(ObservedMarket.Photo, MarketVariable.DormantFollowers), market.Profile(ObservedMarket.Photo, MarketVariable.Followers))),
    ];

    private static (double[] Bots, double[] Followers) Bots(ObservedMarket market)
    {
        var bots = market.Profile(ObservedMarket.Photo, MarketVariable.BotFollowers);
        var followers = market.Profile(ObservedMarket.Photo, MarketVariable.Followers);
        int[] places = [.. Enumerable.Range(0, bots.Length).Where(i => followers[i] > 0)];
        return ([.. places.Select(i => bots[i])], [.. places.Select(i => followers[i])]);
    }

    private static double[] Shares(ObservedMarket market)
    {
        var (bots, followers) = Bots(market);
        return [.. bots.Zip(followers, (b, all) => b / all)];
    }

    /// <summary>R² as the source has it: of the share on the count itself.</summary>
    private static Measurement? DeterminationByCount(ObservedMarket market)
    {
        var followers = Bots(market).Followers;
        if (followers.Length < Measured.FewestRows)
            return null;
        var correlation = Correlation.Pearson(followers, Shares(market));
        var interval = correlation.ConfidenceInterval();
        double[] ends = [interval.Lower * interval.Lower, interval.Upper * interval.Upper];
        return new(correlation.Value * correlation.Value,
            new(interval.Contains(0) ? 0 : ends.Min(), ends.Max(), interval.Level, interval.Method), followers.Length, Of);
    }

    private static Measurement? BotShare(ObservedMarket market, string platform) =>
        market.Market.Scenario.Platforms.FirstOrDefault(other => other.Name == platform) is { } found
            ? Measured.Setting($"setting of the platform {platform}", found.BotShare) : null;
}
