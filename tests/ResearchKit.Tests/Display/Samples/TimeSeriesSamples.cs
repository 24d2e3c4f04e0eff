using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class TimeSeriesSamples
{
    public static Func<object>[] All =>
    [
        () => ChangePoints.Pelt([1, 2, 1, 8, 9, 8], ChangePointModel.NormalMean),
        () => Cusum.Tabular([1, 2, 3], 1, 1),
    ];
}
