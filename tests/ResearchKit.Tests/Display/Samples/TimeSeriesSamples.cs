using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class TimeSeriesSamples
{
    public static Func<object>[] All =>
    [
        () => ChangePoints.Pelt([1, 2, 1, 8, 9, 8], ChangePointModel.NormalMean),
        () => Cusum.Tabular([1, 2, 3], 1, 1),
        () => InterruptedTimeSeries.Of([1, 2, 2, 5, 6, 8], 3),
        () => DifferenceInDifferences.Of([1, 2, 3, 4, 5, 7, 6, 8], [1, 2, 1, 2, 1, 2, 1, 2], [true, true, true, true, false, false, false, false], [1, 1, 2, 2, 3, 3, 4, 4], 2),
    ];
}
