using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Scores and the outcomes that they are to foretell.</summary>
internal static class ScoreSuites
{
    private static readonly Estimand<Scored> Area = new("area under the curve", s => AreaUnderCurve.Of(s.Scores, s.Outcomes).Value);
    private static readonly Estimand<Scored> AreaDifference = new("difference of areas", s =>
        AreaUnderCurve.Difference(s.Scores, s.Others, s.Outcomes).Value);
    private static readonly Estimand<Scored> Precision = new("average precision", s =>
        PrecisionRecallCurve.Of(s.Scores, s.Outcomes).AveragePrecision.Value);
    private static readonly Estimand<Scored> Kappa = new("kappa", s => Matrix(s).Kappa.Value);
    private static readonly Estimand<Scored> Positive = new("positive predictive value", s => Matrix(s).PositivePredictiveValueAt(0.1).Value);
    private static readonly Estimand<Scored> Negative = new("negative predictive value", s => Matrix(s).NegativePredictiveValueAt(0.1).Value);
    private static readonly Estimand<Scored> Accuracy = new("accuracy", s => Matrix(s).Accuracy.Value);
    private static readonly Estimand<Scored> Sensitivity = new("sensitivity", s => Matrix(s).Sensitivity.Value);
    private static readonly Estimand<Scored> Specificity = new("specificity", s => Matrix(s).Specificity.Value);
    private static readonly Estimand<Scored> Called = new("share of true ones among those called positive", s => Matrix(s).PositivePredictiveValue.Value);
    private static readonly Estimand<Scored> NotCalled = new("share of true ones among those called negative", s => Matrix(s).NegativePredictiveValue.Value);
    private static readonly Estimand<Scored> InTheLarge = new("calibration in the large", s => LogisticRecalibration.Of(s.Probabilities, s.Outcomes).InTheLarge.Value);
    private static readonly Estimand<Scored> Brier = new("Brier", s => ProbabilityScore.Brier(s.Probabilities, s.Outcomes).Value);
    private static readonly Estimand<Scored> Intercept = new("calibration intercept", s => LogisticRecalibration.Of(s.Probabilities, s.Outcomes).Intercept.Value);
    private static readonly Estimand<Scored> Slope = new("calibration slope", s => LogisticRecalibration.Of(s.Probabilities, s.Outcomes).Slope.Value);
    private static readonly Estimand<Scored> LogLoss = new("log loss", s => ProbabilityScore.LogLoss(s.Probabilities, s.Outcomes).Value);

    public static Suite Classification { get; } = new Suite<Scored>("classification",
            Of("normal scores, half positive", 0.5, 1, z => z), Of("normal scores, 10 % positive", 0.1, 1, z => z),
            Of("ties: scores rounded", 0.5, 1, Chance.Rounded), Of("nearly perfect scores", 0.5, 3, z => z),
            Null("normal scores, half positive", z => z), Null("ties: scores rounded", Chance.Rounded))
        .Interval("area under the curve, DeLong", Area, s => AreaUnderCurve.Of(s.Scores, s.Outcomes))
        .Interval("difference of areas, DeLong", AreaDifference, s => AreaUnderCurve.Difference(s.Scores, s.Others, s.Outcomes))
        .Interval("average precision", Precision, s => PrecisionRecallCurve.Of(s.Scores, s.Outcomes).AveragePrecision)
        .Interval("kappa", Kappa, s => Matrix(s).Kappa)
        .Interval("positive predictive value at prevalence 0.1", Positive, s => Matrix(s).PositivePredictiveValueAt(0.1))
        .Interval("negative predictive value at prevalence 0.1", Negative, s => Matrix(s).NegativePredictiveValueAt(0.1))
        .Interval("accuracy, Wilson", Accuracy, s => Matrix(s).Accuracy)
        .Interval("sensitivity, Wilson", Sensitivity, s => Matrix(s).Sensitivity)
        .Interval("specificity, Wilson", Specificity, s => Matrix(s).Specificity)
        .Interval("positive predictive value, Wilson", Called, s => Matrix(s).PositivePredictiveValue)
        .Interval("negative predictive value, Wilson", NotCalled, s => Matrix(s).NegativePredictiveValue)
        .Interval("Brier score", Brier, s => ProbabilityScore.Brier(s.Probabilities, s.Outcomes))
        .Interval("log loss", LogLoss, s => ProbabilityScore.LogLoss(s.Probabilities, s.Outcomes))
        .Interval("calibration in the large", InTheLarge, s => LogisticRecalibration.Of(s.Probabilities, s.Outcomes).InTheLarge)
        .Interval("calibration intercept", Intercept, s => LogisticRecalibration.Of(s.Probabilities, s.Outcomes).Intercept)
        .Interval("calibration slope", Slope, s => LogisticRecalibration.Of(s.Probabilities, s.Outcomes).Slope)
        .Test("difference of areas, DeLong", s => AreaUnderCurve.Difference(s.Scores, s.Others, s.Outcomes), t => t.PValue())
        .Test("kappa", s => Matrix(s).Kappa, t => t.PValue())
        .Test("accuracy above the no-information rate", s => Matrix(s).AgainstNoInformation());

    /// <summary>Scores that lie a distance apart with the outcome and without, and other scores half as far apart.</summary>
    private static Design<Scored> Of(string name, double share, double distance, Func<double, double> read) =>
        new(name, (stream, size) => Draw(stream, size, share, distance, distance / 2, read));

    /// <summary>Scores that know nothing of the outcome.</summary>
    private static Design<Scored> Null(string name, Func<double, double> read) =>
        new(name, (stream, size) => Draw(stream, size, 0.5, 0, 0, read)) { HoldsNull = true };

    private static Scored Draw(RandomStream stream, int size, double share, double distance, double otherDistance, Func<double, double> read)
    {
        var sample = new Scored(new double[size], new double[size], new double[size], new double[size]);
        for (var i = 0; i < size; i++)
        {
            var outcome = stream.NextUniform() < share ? 1 : 0;
            var (first, second) = Chance.Normals(stream, 0.5);
            sample.Outcomes[i] = outcome;
            sample.Scores[i] = read(first + distance * outcome);
            sample.Others[i] = read(second + otherDistance * outcome);
            sample.Probabilities[i] = 1 / (1 + Math.Exp(-sample.Scores[i]));
        }
        return sample;
    }

    private static ConfusionMatrix Matrix(Scored sample) => ConfusionMatrix.FromScores(sample.Scores, sample.Outcomes, 0.5);

    private sealed record Scored(double[] Scores, double[] Others, double[] Probabilities, double[] Outcomes);
}
