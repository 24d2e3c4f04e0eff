using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

internal static class ResamplingWorks
{
    private static readonly ResamplingPlan TenTimesFiner = new() { Replications = 99_999 };

    public static IReadOnlyList<Work> All { get; } =
    [
        new("bca-spearman-2k-9999", 2_000, Samples.Pairs, columns => () => _ = Bootstrap
            .OfPairs(columns["x"], columns["y"], CorrelationMethod.Spearman, RandomStream.FromSeed("bca"))
            .ConfidenceInterval()),
        new("permutation-1k-99999", 1_000, Samples.Pairs, columns => () => _ = PermutationTest
            .Association(columns["x"], columns["y"], CorrelationMethod.Pearson, RandomStream.FromSeed("permutation"), TenTimesFiner)
            .PValue()),
    ];
}
