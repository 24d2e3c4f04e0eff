using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class SurvivalSamples
{
    private static readonly SurvivalTimes Sample = SurvivalTimes.Of([9, 13, 13, 18, 23, 28], [1, 1, 0, 1, 1, 0]);

    private static readonly SurvivalTimes Other = SurvivalTimes.Of([5, 5, 8, 12, 30], [1, 1, 1, 1, 0]);

    public static Func<object>[] All =>
    [
        () => Sample,
        () => KaplanMeier.Of(Sample),
        () => KaplanMeier.Of(Sample).At(13),
        () => KaplanMeier.Of(Sample).Band(),
        () => KaplanMeier.Of(Sample).Median,
        () => KaplanMeier.Of(Sample).RestrictedMean(20),
        () => RestrictedMeanDifference.Of(Sample, Other, 20),
        () => NelsonAalen.Of(Sample),
        () => NelsonAalen.Of(Sample).At(13),
        () => LogRank.Test(Sample, Other),
        () => Fit(),
        () => Fit()["x"],
        () => Fit().ProportionalHazards(),
    ];

    private static CoxRegression Fit() =>
        CoxRegression.Fit(Sample, DesignMatrix.WithIntercept(6).With("x", [3, 1, 4, 1, 5, 9]));
}
