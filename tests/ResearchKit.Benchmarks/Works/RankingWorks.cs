using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

internal static class RankingWorks
{
    public static IReadOnlyList<Work> All { get; } =
    [
        Of("top-overlap-1m", (x, y) => TopOverlap.Of(x, y, x.Length / 10)),
        Of("rank-biased-overlap-1m", (x, y) => RankBiasedOverlap.OfScores(x, y, 0.99)),
        Of("discounted-gain-1m", (x, y) => DiscountedGain.Of(x, y)),
        Of("selection-regret-1m", (x, y) => SelectionRegret.Of(x, y, x.Length / 10)),
    ];

    private static Work Of(string name, Func<double[], double[], object> judge) =>
        new(name, 1_000_000, Samples.Pairs, columns => () => _ = judge(columns["x"], columns["y"]));
}
