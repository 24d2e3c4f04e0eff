namespace ResearchKit.Tests.Display.Samples;

internal static class GeneralizedLinearModelsSamples
{
    public static Func<object>[] All =>
    [
    ];
}
