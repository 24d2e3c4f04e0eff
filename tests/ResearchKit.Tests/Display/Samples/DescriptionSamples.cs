namespace ResearchKit.Tests.Display.Samples;

internal static class DescriptionSamples
{
    public static Func<object>[] All =>
    [
    ];
}
