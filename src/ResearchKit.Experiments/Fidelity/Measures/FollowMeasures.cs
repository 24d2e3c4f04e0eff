using ResearchKit.Synthesis;

namespace ResearchKit.Experiments.Fidelity.Measures;

internal static class FollowMeasures
{
    internal static IReadOnlyList<Comparison> All { get; } = [new("follow-back-yield", FollowBack)];

    private static Measurement? FollowBack(ObservedMarket market)
    {
        var back = market.Profile(ObservedMarket.Photo, MarketVariable.FollowBackFollowers);
        // As in a sample of those who use a tool: the median of those who won anybody, over the median of follows.
        var winners = Measured.Median("photo profiles with a tool that follows, per account followed", [.. back.Where(followers => followers > 0)]);
        var follows = market.Market.Scenario.FollowToolFollows;
        return winners is null || follows == 0 ? null : winners with
        {
            Value = winners.Value / follows,
            Interval = winners.Interval! with { Lower = winners.Interval.Lower / follows, Upper = winners.Interval.Upper / follows },
        };
    }
}
