namespace ResearchKit.Tests.Display.Samples;

internal static class ComparisonsSamples
{
    public static Func<object>[] All =>
    [
    ];
}
