namespace ResearchKit.Tests.Display.Samples;

internal static class RegressionSamples
{
    public static Func<object>[] All =>
    [
    ];
}
