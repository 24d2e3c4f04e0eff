using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

internal static class ChangePointWorks
{
    public static IReadOnlyList<Work> All { get; } =
    [
        .. new[] { ("10k", 10_000), ("100k", 100_000), ("1m", 1_000_000) }.Select(size => new Work(
            $"pelt-{size.Item1}", size.Item2, Samples.Steps, columns => () => _ = ChangePoints.Pelt(columns["y"], ChangePointModel.NormalMean))),
    ];
}
