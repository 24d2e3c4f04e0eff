using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class CorrelationsSamples
{
    public static Func<object>[] All =>
    [
        () => DistanceCorrelation.Of([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]),
        () => ChatterjeeXi.Of([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]),
        () => TheilSen.Fit([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]),
    ];
}
