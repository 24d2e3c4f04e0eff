using ResearchKit.Experiments;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Display.Samples;

internal static class CalibrationSamples
{
    public static Func<object>[] All =>
    [
        () => FidelityReport.Of(Scenario.Reference.Generate("2026", 3)),
    ];
}
