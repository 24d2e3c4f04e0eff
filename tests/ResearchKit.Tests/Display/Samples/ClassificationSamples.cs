namespace ResearchKit.Tests.Display.Samples;

internal static class ClassificationSamples
{
    public static Func<object>[] All =>
    [
    ];
}
