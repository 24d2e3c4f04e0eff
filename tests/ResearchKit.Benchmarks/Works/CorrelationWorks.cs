using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

internal static class CorrelationWorks
{
    public static IReadOnlyList<Work> All { get; } =
    [
        new("pearson-1m", 1_000_000, Samples.Pairs, columns => () => Use(Correlation.Pearson(columns["x"], columns["y"]))),
        new("spearman-1m", 1_000_000, Samples.Pairs, columns => () => Use(Correlation.Spearman(columns["x"], columns["y"]))),
        new("kendall-1m", 1_000_000, Samples.Pairs, columns => () => Use(Correlation.Kendall(columns["x"], columns["y"]))),
        new("distance-correlation-100k", 100_000, Samples.Pairs, columns => () => _ = DistanceCorrelation.Of(columns["x"], columns["y"])),
    ];

    private static void Use(CorrelationEstimate estimate)
    {
        _ = estimate.ConfidenceInterval();
        _ = estimate.PValue();
    }
}
