using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Classification;

public class ConfusionMatrixTests
{
    private const double Tolerance = 1e-12;

    // 304 Instagram followers judged by a classifier: Schweizer Radio und Fernsehen 2017.
    private static readonly ConfusionMatrix Srf = ConfusionMatrix.Of(24, 10, 7, 263);

    // R 4.2.2: the formulas on the counts; prop.test(24, 31, correct = FALSE), binom.test(287, 304, 273/304, "greater")
    [Fact]
    public void Figures_are_those_of_R()
    {
        Near.Equal(287.0 / 304, Srf.Accuracy.Value, Tolerance);
        Near.Equal(24.0 / 31, Srf.Sensitivity.Value, Tolerance);
        Near.Equal(0.60187581616658, 0.88604864438737, Srf.Sensitivity.ConfidenceInterval(), Tolerance);
        Near.Equal(263.0 / 273, Srf.Specificity.Value, Tolerance);
        Near.Equal(24.0 / 34, Srf.PositivePredictiveValue.Value, Tolerance);
        Near.Equal(263.0 / 270, Srf.NegativePredictiveValue.Value, Tolerance);
        Near.Equal(31.0 / 304, Srf.Prevalence.Value, Tolerance);
        Near.Equal(0.73846153846154, Srf.F1, 1e-13);
        Near.Equal(0.70817444895389, Srf.MatthewsCorrelation, 1e-13);
        Near.Equal(0.73756351175706, Srf.YoudenJ, 1e-13);
        Near.Equal((1 + 0.73756351175706) / 2, Srf.BalancedAccuracy, 1e-13);
        Near.Equal(273.0 / 304, Srf.NoInformationRate, Tolerance);
        Near.Equal(0.0031040122582911, Srf.AgainstNoInformation().PValue, 1e-11);
        Assert.Equal("exact binomial", Srf.AgainstNoInformation().PValueMethod);
        var half = ConfusionMatrix.Of(16, 3, 15, 270);
        Near.Equal(0.63150198228783, half.MatthewsCorrelation, 1e-13);
        Near.Equal(0.64, half.F1, Tolerance);
    }

    // R 4.2.2: lr <- (24/31)/(10/273); s <- sqrt(1/24 - 1/31 + 1/10 - 1/273); plogis(qlogis(.02) + log(lr) + c(0, -1, 1)*qnorm(.975)*s)
    // and for the negative verdict lr <- (263/273)/(7/31), qlogis(.98), 1/263 - 1/273 + 1/7 - 1/31
    [Fact]
    public void Predictive_values_move_with_the_prevalence()
    {
        var positive = Srf.PositivePredictiveValueAt(0.02);
        Near.Equal(0.30135222150676111, positive.Value, Tolerance);
        Near.Equal(0.185696608967649, 0.44929610187817942, positive.ConfidenceInterval(), Tolerance);
        Assert.Equal("Mercaldo logit", positive.ConfidenceInterval().Method);
        var negative = Srf.NegativePredictiveValueAt(0.02);
        Near.Equal(0.99523925781250011, negative.Value, Tolerance);
        Near.Equal(0.9909001429684261, 0.99751452796624385, negative.ConfidenceInterval(), Tolerance);
        // At the prevalence of the sample they are those of the sample.
        Near.Equal(24.0 / 34, Srf.PositivePredictiveValueAt(31.0 / 304).Value, Tolerance);
        Near.Equal(263.0 / 270, Srf.NegativePredictiveValueAt(31.0 / 304).Value, Tolerance);
        Assert.Equal((0, 1), (Srf.PositivePredictiveValueAt(0).Value, Srf.PositivePredictiveValueAt(1).Value));
    }

    [Fact]
    public void Labels_scores_and_counts_are_one()
    {
        double[] scores = [0.9, 0.2, 0.5, 0.5, 0.1], outcomes = [1, 1, 1, 0, 0];
        Assert.Equal(ConfusionMatrix.Of(2, 1, 1, 1), ConfusionMatrix.FromScores(scores, outcomes, 0.5));
        Assert.Equal(ConfusionMatrix.Of(2, 1, 1, 1), ConfusionMatrix.FromLabels([1, 0, 1, 1, 0], outcomes));
        Assert.Equal(ConfusionMatrix.Of(0, 0, 3, 2), ConfusionMatrix.FromScores(scores, outcomes, double.PositiveInfinity));
        Assert.Equal(ConfusionMatrix.Of(3, 2, 0, 0), ConfusionMatrix.FromScores(scores, outcomes, double.NegativeInfinity));
    }

    [Fact]
    public void What_an_empty_class_would_divide_is_undefined_with_its_interval()
    {
        var onlyPositives = ConfusionMatrix.Of(3, 0, 2, 0);
        Assert.Equal(0.6, onlyPositives.Sensitivity.Value);
        Assert.All(
            [onlyPositives.Specificity.Value, onlyPositives.BalancedAccuracy, onlyPositives.YoudenJ, onlyPositives.MatthewsCorrelation,
             onlyPositives.Specificity.ConfidenceInterval().Lower, onlyPositives.Specificity.ConfidenceInterval().Upper,
             onlyPositives.PositivePredictiveValueAt(0.5).Value],
            value => Assert.Equal(double.NaN, value));
        Assert.Equal((1, 1), (onlyPositives.NoInformationRate, onlyPositives.AgainstNoInformation().PValue));
        var allAlike = ConfusionMatrix.Of(0, 0, 0, 4);
        Assert.All([allAlike.F1, allAlike.Kappa.Value, allAlike.Kappa.ConfidenceInterval().Upper, allAlike.Kappa.PValue()],
            value => Assert.Equal(double.NaN, value));
        Assert.Equal(1, ConfusionMatrix.Of(0, 3, 0, 0).AgainstNoInformation().PValue);
        Assert.Contains("undefined", allAlike.ToString());
        var noErrorToLearnFrom = Assert.Throws<AssumptionException>(
            () => ConfusionMatrix.Of(5, 0, 1, 6).PositivePredictiveValueAt(0.1).ConfidenceInterval());
        Assert.Equal(Violation.TooFewObservations, noErrorToLearnFrom.Violation);
    }

    [Fact]
    public void Counts_near_the_end_of_their_type_do_not_overflow()
    {
        const long many = long.MaxValue / 4;
        var matrix = ConfusionMatrix.Of(many, 1, 0, many);
        Assert.Equal(2 * many + 1, matrix.SampleSize);
        Near.Equal(1, matrix.MatthewsCorrelation, Tolerance);
        Near.Equal(1, matrix.Kappa.Value, Tolerance);
        Near.Equal(0, ConfusionMatrix.Of(many, many, many, many).MatthewsCorrelation, 0);
        var thrown = Assert.Throws<AssumptionException>(() => ConfusionMatrix.Of(long.MaxValue, 1, 0, 0));
        Assert.Equal(Violation.OutOfDomain, thrown.Violation);
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, "At least 1 unit is needed for a confusion matrix; got 0.",
            () => ConfusionMatrix.Of(0, 0, 0, 0));
        var below = Assert.Throws<AssumptionException>(() => ConfusionMatrix.Of(1, 2, -3, 4));
        Assert.Equal(("falseNegatives", Violation.OutOfDomain), (below.ParamName, below.Violation));
        Assert.StartsWith("falseNegatives is -3; a count must not be below 0.", below.Message);
        var label = Assert.Throws<AssumptionException>(() => ConfusionMatrix.FromLabels([0, 2], [0, 1]));
        Assert.StartsWith("verdicts[1] is 2; every value must be 0 or 1.", label.Message);
        Refusal.Expect(Violation.NotFinite, () => ConfusionMatrix.FromScores([0.1, double.NaN], [0, 1], 0.5));
        Refusal.Expect(Violation.NotFinite, () => ConfusionMatrix.FromScores([0.1, 0.2], [0, double.NaN], 0.5));
        Refusal.Expect(Violation.OutOfDomain, () => ConfusionMatrix.FromScores([0.1, 0.2], [0, 0.5], 0.5));
        Refusal.Expect(Violation.UnequalLengths, () => ConfusionMatrix.FromScores([0.1], [0, 1], 0.5));
        Refusal.Expect(Violation.TooFewObservations, () => ConfusionMatrix.FromScores([], [], 0.5));
        Refusal.Expect(Violation.NotFinite, () => ConfusionMatrix.FromScores([0.1], [0], double.NaN));
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => Srf.PositivePredictiveValueAt(1.5)).Violation);
    }

    [Fact]
    public void Calling_the_other_class_positive_exchanges_its_figures() =>
        Gen.Select(Gen.Long[1, 50], Gen.Long[1, 50], Gen.Select(Gen.Long[1, 50], Gen.Long[1, 50])).ForAll((a, b, rest) =>
        {
            var (one, other) = (ConfusionMatrix.Of(a, b, rest.Item1, rest.Item2), ConfusionMatrix.Of(rest.Item2, rest.Item1, b, a));
            Assert.Equal(one.Sensitivity.Value, other.Specificity.Value);
            Assert.Equal(one.PositivePredictiveValue.Value, other.NegativePredictiveValue.Value);
            Near.Equal(one.MatthewsCorrelation, other.MatthewsCorrelation, Tolerance);
            Near.Equal(one.Kappa.Value, other.Kappa.Value, Tolerance);
            Near.Equal(one.Kappa.StandardError, other.Kappa.StandardError, 1e-9);
            // φ² = χ²/n is at most 1; both agree in sign with kappa, which is the nearer to 0.
            Assert.InRange(one.MatthewsCorrelation, -1, 1);
            Assert.InRange(Math.Abs(one.Kappa.Value), 0, Math.Abs(one.MatthewsCorrelation) + Tolerance);
        });

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Confusion matrix of 304 units: 24 true and 10 false positives, 263 true and 7 false negatives\n" +
            "measure                    estimate   95 % interval\n" +
            "─────────────────────────  ────────  ──────────────\n" +
            "accuracy                      0.944  0.912 to 0.965\n" +
            "sensitivity                   0.774  0.602 to 0.886\n" +
            "specificity                   0.963  0.934 to 0.980\n" +
            "positive predictive value     0.706  0.538 to 0.832\n" +
            "negative predictive value     0.974  0.947 to 0.987\n" +
            "kappa                         0.707  0.576 to 0.839\n" +
            "balanced accuracy             0.869\n" +
            "Youden's J                    0.738\n" +
            "F1                            0.738\n" +
            "Matthews correlation          0.708\n" +
            "no-information rate           0.898\n", Srf.ToString());
        Assert.Equal(
            "Value of a positive verdict that is true of 2.0 % of the population, from 304 units\n" +
            "predictive value   95 % interval\n" +
            "────────────────  ──────────────\n" +
            "           0.301  0.186 to 0.449\n", Srf.PositivePredictiveValueAt(0.02).ToString());
    }
}
