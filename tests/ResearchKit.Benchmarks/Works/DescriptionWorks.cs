using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

internal static class DescriptionWorks
{
    public static IReadOnlyList<Work> All { get; } =
    [
        Of("mean-1m", x => Mean.Of(x).ConfidenceInterval()),
        Of("median-1m", x => Median.Of(x).ConfidenceInterval()),
        Of("quantile-1m", x => Quantile.Of(x, 0.9)),
        Of("summary-1m", x => Summary.Of(x)),
        Of("trimmed-mean-1m", x => TrimmedMean.Of(x).ConfidenceInterval()),
        Of("skewness-1m", x => Shape.Skewness(x)),
        Of("mad-1m", x => Scale.MedianAbsoluteDeviation(x)),
        Of("sn-1m", x => Scale.Sn(x)),
        Of("qn-1m", x => Scale.Qn(x)),
    ];

    private static Work Of(string name, Func<double[], object> describe) =>
        new(name, 1_000_000, Samples.Pairs, columns => () => _ = describe(columns["x"]));
}
