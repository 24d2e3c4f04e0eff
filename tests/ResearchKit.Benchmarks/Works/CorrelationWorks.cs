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
        new("xi-1m", 1_000_000, Samples.Pairs, columns => () => _ = ChatterjeeXi.Of(columns["x"], columns["y"])),
        new("biweight-1m", 1_000_000, Samples.Pairs, columns => () => Use(RobustCorrelation.Biweight(columns["x"], columns["y"]))),
        new("percentage-bend-1m", 1_000_000, Samples.Pairs, columns => () => Use(RobustCorrelation.PercentageBend(columns["x"], columns["y"]))),
        new("partial-pearson-1m-3", 1_000_000, Controlled, columns => () =>
            Use(PartialCorrelation.Pearson(columns["x1"], columns["y"], columns["x2"], columns["x3"], columns["x4"])), 5),
        new("partial-spearman-1m-3", 1_000_000, Controlled, columns => () =>
            Use(PartialCorrelation.Spearman(columns["x1"], columns["y"], columns["x2"], columns["x3"], columns["x4"])), 5),
    ];

    private static Dictionary<string, double[]> Controlled(int rows) => Samples.Explained(rows, 4, isBinary: false);

    private static void Use(CorrelationEstimate estimate)
    {
        _ = estimate.ConfidenceInterval();
        _ = estimate.PValue();
    }

    private static void Use(PartialCorrelationEstimate estimate)
    {
        _ = estimate.ConfidenceInterval();
        _ = estimate.PValue();
    }
}
