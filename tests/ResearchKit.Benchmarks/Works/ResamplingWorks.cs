using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

internal static class ResamplingWorks
{
    private static readonly ResamplingPlan TenTimesFiner = new() { Replications = 99_999 };
    private static readonly ResamplingPlan Few = new() { Replications = 199 };

    public static IReadOnlyList<Work> All { get; } =
    [
        new("bca-spearman-2k-9999", 2_000, Samples.Pairs, columns => () => _ = Bootstrap
            .OfPairs(columns["x"], columns["y"], CorrelationMethod.Spearman, RandomStream.FromSeed("bca"))
            .ConfidenceInterval()),
        new("permutation-1k-99999", 1_000, Samples.Pairs, columns => () => _ = PermutationTest
            .Association(columns["x"], columns["y"], CorrelationMethod.Pearson, RandomStream.FromSeed("permutation"), TenTimesFiner)
            .PValue()),
        new("bootstrap-mean-100k-199", 100_000, Samples.Pairs, columns => () => _ = Bootstrap
            .OfValues(columns["x"], values => Mean.Of(values).Value, RandomStream.FromSeed("mean"), BootstrapInterval.Percentile, Few)
            .ConfidenceInterval()),
        new("bca-spearman-100k-199", 100_000, Samples.Pairs, columns => () => _ = Bootstrap
            .OfPairs(columns["x"], columns["y"], CorrelationMethod.Spearman, RandomStream.FromSeed("bca"), plan: Few)
            .ConfidenceInterval()),
        new("permutation-mean-100k-199", 100_000, Samples.Pairs, columns => () => _ = PermutationTest
            .Independent(columns["x"], columns["y"], (x, y) => Mean.Of(x).Value - Mean.Of(y).Value, RandomStream.FromSeed("mean"), Few)
            .PValue()),
        new("jackknife-spearman-100k", 100_000, Samples.Pairs, columns => () => _ = Jackknife
            .OfPairs(columns["x"], columns["y"], CorrelationMethod.Spearman)),
    ];
}
