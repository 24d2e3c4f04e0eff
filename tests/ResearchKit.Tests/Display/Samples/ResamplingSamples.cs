using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class ResamplingSamples
{
    public static Func<object>[] All =>
    [
        () => Bootstrap.OfValues([1, 2, 3, 4], values => values[0], RandomStream.FromSeed("sample"), BootstrapInterval.Percentile, new() { Replications = 99 }),
        () => Jackknife.OfPairs([1, 2, 3, 4], [1, 3, 2, 4], CorrelationMethod.Pearson),
        () => PermutationTest.SignFlips([1, 2, 3], values => values[0], RandomStream.FromSeed("sample"), new() { Replications = 99 }),
    ];
}
