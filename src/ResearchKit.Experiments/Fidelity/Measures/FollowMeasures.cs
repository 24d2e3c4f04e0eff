using ResearchKit.Synthesis;

namespace ResearchKit.Experiments.Fidelity.Measures;

internal static class FollowMeasures
{
    internal static IReadOnlyList<Comparison> All { get; } =
    [
        new("follow-back-yield", FollowBack),
        new("unfollow-51-days", market => Gone("one-way", market.Ties?.OneWay, tie => tie.IsGoneAfterStudy)),
        new("unfollow-daily", market => Daily(Gone("one-way", market.Ties?.OneWay, tie => tie.IsGoneAfterStudy))),
        new("unfollow-mutual-51-days", market => Gone("mutual", market.Ties?.Mutual, tie => tie.IsGoneAfterStudy)),
        new("unfollow-9-months", market => Gone(
            "all", market.Ties is { } ties ? [.. ties.OneWay, .. ties.Mutual] : null, tie => tie.IsGoneAfterNineMonths)),
    ];

    private static Measurement? Gone(string which, IReadOnlyList<TieSample.Tie>? ties, Func<TieSample.Tie, bool> isGone) => ties is null
        ? null
        : Measured.Share($"{which} ties of photo profiles with up to 2,000 followers", [.. ties.Select(tie => isGone(tie) ? 1.0 : 0)], gone => gone == 1);

    /// <summary>The constant hazard that leaves as many after the days of the study.</summary>
    private static Measurement? Daily(Measurement? share)
    {
        return share is null ? null : share with
        {
            Value = Hazard(share.Value),
            Interval = share.Interval! with { Lower = Hazard(share.Interval.Lower), Upper = Hazard(share.Interval.Upper) },
        };

        static double Hazard(double gone) => 1 - Math.Pow(1 - gone, 1.0 / TieSample.DaysOfStudy);
    }

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
