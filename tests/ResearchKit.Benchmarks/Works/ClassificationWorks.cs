using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

internal static class ClassificationWorks
{
    public static IReadOnlyList<Work> All { get; } =
    [
        Of("delong-1m", (score, outcome) => AreaUnderCurve.Of(score, outcome).ConfidenceInterval()),
        new("delong-difference-1m", 1_000_000, Samples.Scores, columns => () =>
            _ = AreaUnderCurve.Difference(columns["score"], columns["other"], columns["outcome"]).ConfidenceInterval()),
        Of("roc-curve-1m", (score, outcome) => RocCurve.Of(score, outcome)),
        Of("precision-recall-1m", (score, outcome) => PrecisionRecallCurve.Of(score, outcome)),
        Of("lift-1m", (score, outcome) => LiftCurve.Of(score, outcome)),
        Of("confusion-1m", (score, outcome) => ConfusionMatrix.FromScores(score, outcome, 0.5)),
        Of("brier-1m", (score, outcome) => ProbabilityScore.Brier(score, outcome).ConfidenceInterval()),
        Of("log-loss-1m", (score, outcome) => ProbabilityScore.LogLoss(score, outcome).ConfidenceInterval()),
        Of("calibration-1m", (score, outcome) => CalibrationCurve.Of(score, outcome)),
        Of("recalibration-1m", (score, outcome) => LogisticRecalibration.Of(score, outcome)),
    ];

    private static Work Of(string name, Func<double[], double[], object> judge) =>
        new(name, 1_000_000, Samples.Scores, columns => () => _ = judge(columns["score"], columns["outcome"]));
}
