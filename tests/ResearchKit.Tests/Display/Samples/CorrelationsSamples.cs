namespace ResearchKit.Tests.Display.Samples;

internal static class CorrelationsSamples
{
    public static Func<object>[] All =>
    [
    ];
}
