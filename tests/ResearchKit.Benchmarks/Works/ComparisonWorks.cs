using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

/// <summary>Two groups, or three, that share the rows among them.</summary>
internal static class ComparisonWorks
{
    public static IReadOnlyList<Work> All { get; } =
    [
        Of("welch-1m", (x, y) => MeanDifference.Welch(x, y).ConfidenceInterval()),
        Of("mann-whitney-1m", (x, y) =>
        {
            var estimate = MannWhitney.Of(x, y);
            _ = estimate.PValue();
            return estimate.ConfidenceInterval();
        }),
        Of("cliffs-delta-1m", (x, y) => CliffsDelta.Of(x, y).ConfidenceInterval()),
        Of("kruskal-wallis-1m", (x, y) => KruskalWallis.Of(x, y)),
        Of("kolmogorov-smirnov-1m", (x, y) => KolmogorovSmirnov.TwoSample(x, y)),
        new("signed-rank-1m", 1_000_000, Differences, columns => () =>
        {
            var estimate = SignedRank.Of(columns["x"]);
            _ = estimate.PValue();
            _ = estimate.ConfidenceInterval();
        }),
    ];

    private static Work Of(string name, Func<double[], double[], object> compare) => new(name, 1_000_000, Samples.Pairs, columns =>
    {
        var (x, y) = (columns["x"][..(columns.Rows / 2)], columns["x"][(columns.Rows / 2)..]);
        return () => _ = compare(x, y);
    });

    private static Dictionary<string, double[]> Differences(int rows) => new() { ["x"] = Samples.Normal("differences", rows) };
}
