using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class ComparisonsSamples
{
    private static readonly double[] X = [3, 1, 4, 1, 5, 9, 2];
    private static readonly double[] Y = [2, 7, 1, 8, 2, 8];

    public static Func<object>[] All =>
    [
        () => MeanDifference.Welch(X, Y),
        () => MannWhitney.Of(X, Y),
        () => SignedRank.Of(X),
        () => CliffsDelta.Of(X, Y),
        () => ContingencyTable.Of(new long[,] { { 12, 7 }, { 5, 9 } }),
        () => FisherExact.OddsRatio(12, 7, 5, 9),
        () => StandardizedMeanDifference.CohensD(X, Y),
        () => CramersV.Of(ContingencyTable.Of(new long[,] { { 12, 7 }, { 5, 9 } })),
    ];
}
