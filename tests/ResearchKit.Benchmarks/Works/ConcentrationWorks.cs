using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

internal static class ConcentrationWorks
{
    public static IReadOnlyList<Work> All { get; } =
    [
        Of("gini-1m", x => Gini.Of(x).ConfidenceInterval()),
        Of("lorenz-1m", x => LorenzCurve.Of(x)),
        Of("herfindahl-1m", x => ConcentrationIndex.Herfindahl(x)),
        Of("theil-1m", x => ConcentrationIndex.Theil(x)),
        Of("lognormal-1m", x => LognormalFit.Of(x)),
        Of("benford-1m", x => BenfordTest.OfFirstDigits(x)),
        new("power-law-100k", 100_000, Samples.Pairs, columns => () =>
        {
            var estimate = PowerLaw.Fit(columns["x"], TailData.Continuous);
            _ = estimate.ConfidenceInterval();
            _ = estimate.CompareWithLognormal();
        }),
    ];

    private static Work Of(string name, Func<double[], object> describe) =>
        new(name, 1_000_000, Samples.Pairs, columns => () => _ = describe(columns["x"]));
}
