using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class ProportionsSamples
{
    public static Func<object>[] All =>
    [
        () => RiskRatio.Of(15, 50, 25, 50),
        () => OddsRatio.Of(15, 50, 25, 50),
        () => NumberNeeded.Of(15, 50, 25, 50),
        () => Prevalence.RoganGladen(258, 1000, Proportion.Of(24, 31), Proportion.Of(263, 273)),
    ];
}
