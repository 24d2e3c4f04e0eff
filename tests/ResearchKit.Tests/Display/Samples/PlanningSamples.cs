using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class PlanningSamples
{
    public static Func<object>[] All =>
    [
        () => Power.OfCorrelation(0.3),
        () => Power.OfCorrelation(0.3).SampleSizeFor(0.8),
    ];
}
