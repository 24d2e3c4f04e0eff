namespace ResearchKit.Tests.Display.Samples;

internal static class CalibrationSamples
{
    public static Func<object>[] All =>
    [
    ];
}
