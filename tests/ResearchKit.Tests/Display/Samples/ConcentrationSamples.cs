namespace ResearchKit.Tests.Display.Samples;

internal static class ConcentrationSamples
{
    public static Func<object>[] All =>
    [
    ];
}
