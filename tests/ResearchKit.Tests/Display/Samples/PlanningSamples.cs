namespace ResearchKit.Tests.Display.Samples;

internal static class PlanningSamples
{
    public static Func<object>[] All =>
    [
    ];
}
