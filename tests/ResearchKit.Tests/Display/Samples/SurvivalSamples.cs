namespace ResearchKit.Tests.Display.Samples;

internal static class SurvivalSamples
{
    public static Func<object>[] All =>
    [
    ];
}
