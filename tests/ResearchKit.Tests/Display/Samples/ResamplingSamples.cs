namespace ResearchKit.Tests.Display.Samples;

internal static class ResamplingSamples
{
    public static Func<object>[] All =>
    [
    ];
}
