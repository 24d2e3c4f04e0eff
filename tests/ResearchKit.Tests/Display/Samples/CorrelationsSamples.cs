using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class CorrelationsSamples
{
    public static Func<object>[] All =>
    [
        () => DistanceCorrelation.Of([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]),
        () => ChatterjeeXi.Of([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]),
        () => CorrelationDifference.Independent(0.3, 50, 0.1, 60).ConfidenceInterval(),
        () => TheilSen.Fit([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]),
        () => PartialCorrelation.Pearson([1, 2, 3, 4, 5], [2, 1, 4, 3, 5], [1, 3, 2, 5, 4]),
        () => CorrelationDifference.Independent(0.3, 50, 0.1, 60),
        () => CorrelationBayesFactor.StretchedBeta(0.3, 50),
        () => CorrelationEquivalence.Of(0.05, 500, -0.1, 0.1),
        () => CorrectedCorrelation.ForAttenuation(0.3, 100, 0.8, 0.7),
    ];
}
