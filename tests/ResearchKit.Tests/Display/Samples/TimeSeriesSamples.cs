namespace ResearchKit.Tests.Display.Samples;

internal static class TimeSeriesSamples
{
    public static Func<object>[] All =>
    [
    ];
}
