using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Classification;

public class CurveTests
{
    private const double Tolerance = 1e-12;

    // R 4.2.2, pROC 1.18.0: coords(r, "best", best.method = "youden") cuts at 0.205, between 0.19 and the score 0.22 here.
    [Fact]
    public void The_best_threshold_is_that_of_pROC()
    {
        var curve = RocCurve.Of(Haemorrhages.S100B, Haemorrhages.Poor);
        Assert.Equal(0.22, curve.Best.Threshold);
        Near.Equal(0.80555555555555558, curve.Best.Specificity, Tolerance);
        Near.Equal(0.63414634146341464, curve.Best.Sensitivity, Tolerance);
        Assert.Equal(AreaUnderCurve.Of(Haemorrhages.S100B, Haemorrhages.Poor), curve.Area);
    }

    [Fact]
    public void The_trapezoids_under_the_curve_are_the_area_and_each_point_a_confusion_matrix()
    {
        var curve = RocCurve.Of(Haemorrhages.Grade, Haemorrhages.Poor);
        var area = curve.Points.Zip(curve.Points.Skip(1), (a, b) => (a.Specificity - b.Specificity) * (a.Sensitivity + b.Sensitivity) / 2).Sum();
        Near.Equal(curve.Area.Value, area, Tolerance);
        Assert.Equal(new RocPoint(double.PositiveInfinity, 0, 1), curve.Points[0]);
        Assert.Equal(6, curve.Points.Count);
        Assert.All(curve.Points, point =>
        {
            var matrix = ConfusionMatrix.FromScores(Haemorrhages.Grade, Haemorrhages.Poor, point.Threshold);
            Assert.Equal((matrix.Sensitivity.Value, matrix.Specificity.Value), (point.Sensitivity, point.Specificity));
        });
    }

    // scikit-learn 1.2.1: average_precision_score(y, s); precision_recall_curve(y, grade)
    [Fact]
    public void Precision_and_recall_are_those_of_sklearn()
    {
        var marker = PrecisionRecallCurve.Of(Haemorrhages.S100B, Haemorrhages.Poor);
        Near.Equal(0.6856209231721957, marker.AveragePrecision.Value, Tolerance);
        var grade = PrecisionRecallCurve.Of(Haemorrhages.Grade, Haemorrhages.Poor);
        Near.Equal(0.6803366371169433, grade.AveragePrecision.Value, Tolerance);
        Near.Equal(41.0 / 113, grade.Prevalence, Tolerance);
        Assert.Equal(5, grade.Points.Count);
        Assert.Equal(new PrecisionRecallPoint(5, 0.8181818181818182, 0.43902439024390244), grade.Points[0]);
        Assert.Equal(new PrecisionRecallPoint(1, 0.36283185840707965, 1), grade.Points[^1]);
    }

    // R 4.2.2: plogis(qlogis(p) + c(-1, 1)*qnorm(.975)/sqrt(41*p*(1 - p))) with p the average precision
    [Fact]
    public void The_interval_of_average_precision_is_Boyds()
    {
        var interval = PrecisionRecallCurve.Of(Haemorrhages.S100B, Haemorrhages.Poor).AveragePrecision.ConfidenceInterval();
        Near.Equal(0.53006840970537439, 0.80830467697460295, interval, Tolerance);
        Assert.Equal("Boyd logit", interval.Method);
    }

    // R 4.2.2: prop.test(3, 3, correct = FALSE)$conf.int
    [Fact]
    public void The_interval_of_a_perfect_average_precision_is_that_of_a_proportion()
    {
        var perfect = PrecisionRecallCurve.Of([1, 2, 3, 4, 5], [0, 0, 1, 1, 1]).AveragePrecision;
        Assert.Equal((1, 3), (perfect.Value, perfect.Positives));
        Near.Equal(0.43850296824495466, 1, perfect.ConfidenceInterval(), Tolerance);
        Assert.Equal("Wilson", perfect.ConfidenceInterval().Method);
    }

    // The share of 20,000 samples; 0.966 is the average precision of 2,000,000 units.
    [Fact]
    public void Coverage_holds_where_a_third_of_the_samples_are_perfect() =>
        Coverage.Expect(0.9875, 2_000, "near perfect", stream =>
        {
            double[] outcomes = [.. Draws.Uniform(stream, 30).Select(u => u < 0.3 ? 1.0 : 0)];
            double[] scores = [.. Draws.Normal(stream, 30).Zip(outcomes, (z, outcome) => z + 3 * outcome)];
            return outcomes.Sum() == 0 || PrecisionRecallCurve.Of(scores, outcomes).AveragePrecision.ConfidenceInterval().Contains(0.9660);
        });

    [Fact]
    public void Degenerate_scores_have_stated_curves()
    {
        Assert.Equal([new PrecisionRecallPoint(7, 0.5, 1)], PrecisionRecallCurve.Of([7, 7], [0, 1]).Points);
        Assert.Equal(1, PrecisionRecallCurve.Of([1, 2], [1, 1]).AveragePrecision.Value);
        Assert.Equal([new RocPoint(double.PositiveInfinity, 0, 1), new RocPoint(7, 1, 0)], RocCurve.Of([7, 7], [0, 1]).Points);
        Assert.Equal(1, LiftCurve.Of([7, 7, 7], [0, 1, 0]).LiftAt(0.3));
        Refusal.Expect(Violation.EmptyGroup, "outcomes is 0 throughout; a precision-recall curve needs units with the outcome.",
            () => PrecisionRecallCurve.Of([1, 2], [0, 0]));
        Assert.Equal(Violation.EmptyGroup, Assert.Throws<AssumptionException>(() => LiftCurve.Of([1, 2], [0, 0])).Violation);
        Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => LiftCurve.Of([1, double.NaN], [0, 1])).Violation);
    }

    [Fact]
    public void Lift_counts_what_is_found()
    {
        // Ten units, four with the outcome: ranks 1, 2, 4 and one of the two tied at ranks 5 and 6.
        var curve = LiftCurve.Of([10, 9, 8, 7, 6, 6, 4, 3, 2, 1], [1, 1, 0, 1, 0, 1, 0, 0, 0, 0]);
        Near.Equal(0.25, curve.GainAt(0.1), Tolerance);
        Near.Equal(2.5, curve.LiftAt(0.2), Tolerance);
        // Half a unit of rank 2, and one of the two that are tied, drawn at random.
        Near.Equal(0.375, curve.GainAt(0.15), Tolerance);
        Near.Equal((3 + 0.5) / 4, curve.GainAt(0.5), Tolerance);
        Assert.Equal((0, 1, 1), (curve.GainAt(0), curve.GainAt(1), curve.LiftAt(1)));
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => curve.LiftAt(0)).Violation);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => curve.LiftAt(1.1)).Violation);
    }

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "ROC curve of 41 units with the outcome and 72 without\n" +
            " area   95 % interval  best threshold  sensitivity  specificity\n" +
            "─────  ──────────────  ──────────────  ───────────  ───────────\n" +
            "0.731  0.630 to 0.833           0.220        0.634        0.806\n", RocCurve.Of(Haemorrhages.S100B, Haemorrhages.Poor).ToString());
        Assert.Equal(
            "Precision-recall curve of 113 units, 41 with the outcome\n" +
            "average precision   95 % interval  prevalence\n" +
            "─────────────────  ──────────────  ──────────\n" +
            "            0.686  0.530 to 0.808       0.363\n",
            PrecisionRecallCurve.Of(Haemorrhages.S100B, Haemorrhages.Poor).ToString());
        Assert.Equal(
            "Average precision over 41 of 113 units\n" +
            "average precision   95 % interval\n" +
            "─────────────────  ──────────────\n" +
            "            0.686  0.530 to 0.808\n",
            PrecisionRecallCurve.Of(Haemorrhages.S100B, Haemorrhages.Poor).AveragePrecision.ToString());
        Assert.Equal(
            "Lift over 4 units, 2 with the outcome\n" +
            "depth   gain   lift\n" +
            "─────  ─────  ─────\n" +
            "  1 %  0.020  2.000\n" +
            "  5 %  0.100  2.000\n" +
            " 10 %  0.200  2.000\n" +
            " 20 %  0.400  2.000\n" +
            " 50 %  1.000  2.000\n", LiftCurve.Of([4, 3, 2, 1], [1, 1, 0, 0]).ToString());
    }
}
