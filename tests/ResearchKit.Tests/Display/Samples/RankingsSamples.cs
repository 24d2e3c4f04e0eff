using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class RankingsSamples
{
    public static Func<object>[] All =>
    [
        () => TopOverlap.Of([1, 2, 3], [3, 1, 2], 2),
        () => RankBiasedOverlap.Of(["a", "b"], ["b", "a"]),
        () => DiscountedGain.Of([1, 0, 2], [3, 1, 2]),
        () => SelectionRegret.Of([1, 2, 3], [3, 1, 2], 2),
    ];
}
