using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Experiments.Fidelity.Measures;

internal static class CountMeasures
{
    private const string Of = "displayed counts of photo profiles";

    internal static IReadOnlyList<Comparison> All { get; } =
    [
        .. new[] { ("p05", 0.05), ("p25", 0.25), ("p50", 0.5), ("p75", 0.75), ("p95", 0.95), ("p99", 0.99) }.Select(quantile =>
            new Comparison($"srf-count-{quantile.Item1}", market => Measured.Quantile(Of, Counts(market), quantile.Item2))),
        new("srf-count-gini", market => Counts(market) is { Length: >= Measured.FewestRows } counts ? Measured.Of(Of, Gini.Of(counts)) : null),
        new("srf-count-zero", market => Measured.Share(Of, Counts(market), count => count == 0)),
    ];

    private static double[] Counts(ObservedMarket market) => market.Profile(ObservedMarket.Photo, MarketVariable.DisplayedCount);
}
