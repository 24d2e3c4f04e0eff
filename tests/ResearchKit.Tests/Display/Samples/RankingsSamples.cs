namespace ResearchKit.Tests.Display.Samples;

internal static class RankingsSamples
{
    public static Func<object>[] All =>
    [
    ];
}
