namespace ResearchKit.Tests.Display.Samples;

internal static class ProportionsSamples
{
    public static Func<object>[] All =>
    [
    ];
}
