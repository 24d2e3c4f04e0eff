using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class ConcentrationSamples
{
    public static Func<object>[] All =>
    [
        () => Gini.Of([1, 2, 3, 10]),
        () => LorenzCurve.Of([1, 2, 3, 10]),
        () => ConcentrationIndex.Herfindahl([1, 2, 3, 10]),
        () => PowerLaw.Fit([1, 1, 1, 2, 3, 10], TailData.Counts),
        () => PowerLaw.Fit([1, 1.5, 2, 2.5, 3], TailData.Continuous, 1).CompareWithLognormal(),
        () => LognormalFit.Of([1, 2, 3, 10]),
        () => BenfordTest.OfFirstDigits([1, 2, 3, 10]),
    ];
}
