using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

internal static class TimeSeriesWorks
{
    public static IReadOnlyList<Work> All { get; } =
    [
        .. new[] { ("10k", 10_000), ("100k", 100_000), ("1m", 1_000_000) }.Select(size => new Work(
            $"pelt-{size.Item1}", size.Item2, Samples.Steps, columns => () => _ = ChangePoints.Pelt(columns["y"], ChangePointModel.NormalMean))),
        new("pelt-no-change-10k", 10_000, rows => new Dictionary<string, double[]> { ["y"] = Samples.Normal("steps", rows) },
            columns => () => _ = ChangePoints.Pelt(columns["y"], ChangePointModel.NormalMean)),
        new("pelt-variance-100k", 100_000, Samples.Steps,
            columns => () => _ = ChangePoints.Pelt(columns["y"], ChangePointModel.NormalMeanAndVariance)),
        new("pelt-rate-100k", 100_000, Samples.Counts, columns => () => _ = ChangePoints.Pelt(columns["y"], ChangePointModel.PoissonRate)),
        new("cusum-1m", 1_000_000, Samples.Steps, columns => () => _ = Cusum.TestOfConstantMean(columns["y"])),
        new("cusum-chart-1m", 1_000_000, Samples.Steps, columns => () => _ = Cusum.Tabular(columns["y"], 0, 1)),
        new("interrupted-series-100k", 100_000, Samples.Steps, columns => () => _ = InterruptedTimeSeries.Of(columns["y"], columns.Rows / 2), 4),
        new("autocorrelation-1m", 1_000_000, Samples.Steps, columns => () => _ = Autocorrelation.Of(columns["y"])),
        new("difference-in-differences-1m", 1_000_000, Samples.Steps, DifferencesInDifferences),
    ];

    private static Action DifferencesInDifferences(Columns columns)
    {
        const int times = 10;
        var rows = columns.Rows;
        var at = Enumerable.Range(0, rows).Select(i => i % times).ToArray();
        var units = Enumerable.Range(0, rows).Select(i => i / times).ToArray();
        var treated = units.Select(unit => unit % 2 == 0).ToArray();
        return () => _ = DifferenceInDifferences.Of(columns["y"], at, treated, units, times / 2);
    }
}
