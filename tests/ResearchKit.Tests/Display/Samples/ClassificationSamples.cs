using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class ClassificationSamples
{
    private static readonly double[] Probabilities = [0.9, 0.7, 0.6, 0.5, 0.3, 0.1];
    private static readonly double[] OtherProbabilities = [0.6, 0.8, 0.3, 0.4, 0.5, 0.2];
    private static readonly double[] Outcomes = [1, 1, 0, 1, 0, 0];

    public static Func<object>[] All =>
    [
        () => ConfusionMatrix.Of(24, 10, 7, 263),
        () => ConfusionMatrix.Of(24, 10, 7, 263).Kappa,
        () => ConfusionMatrix.Of(24, 10, 7, 263).PositivePredictiveValueAt(0.05),
        () => RocCurve.Of(Probabilities, Outcomes),
        () => AreaUnderCurve.Of(Probabilities, Outcomes),
        () => AreaUnderCurve.Difference(Probabilities, OtherProbabilities, Outcomes),
        () => PrecisionRecallCurve.Of(Probabilities, Outcomes),
        () => PrecisionRecallCurve.Of(Probabilities, Outcomes).AveragePrecision,
        () => ProbabilityScore.Brier(Probabilities, Outcomes),
        () => ProbabilityScore.LogLoss(Probabilities, Outcomes),
        () => CalibrationCurve.Of(Probabilities, Outcomes, bins: 3),
        () => LiftCurve.Of(Probabilities, Outcomes),
    ];
}
