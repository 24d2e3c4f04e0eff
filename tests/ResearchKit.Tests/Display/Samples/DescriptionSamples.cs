using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class DescriptionSamples
{
    public static Func<object>[] All =>
    [
        () => Summary.Of([1, 2, 3, 5, 8]),
        () => TrimmedMean.Of([1, 2, 3, 5, 8]),
    ];
}
