using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Classification;

public class ProbabilityScoreTests
{
    private const double Tolerance = 1e-12;

    private static double[] FromMarker => [.. Haemorrhages.S100B.Select(s => s / (s + 0.2))];

    private static double[] FromGrade => [.. Haemorrhages.Grade.Select(grade => grade / 6)];

    // scikit-learn 1.2.1, p = s/(s + 0.2): brier_score_loss(y, p), log_loss(y, p); numpy: std(loss, ddof=1)/sqrt(113)
    [Fact]
    public void Scores_are_those_of_sklearn()
    {
        var brier = ProbabilityScore.Brier(FromMarker, Haemorrhages.Poor);
        Near.Equal(0.1986421335033145, brier.Value, Tolerance);
        Near.Equal(0.015534432593817236, brier.StandardError, Tolerance);
        var loss = ProbabilityScore.LogLoss(FromMarker, Haemorrhages.Poor);
        Near.Equal(0.5836523248778764, loss.Value, Tolerance);
        Near.Equal(0.03428958526713791, loss.StandardError, Tolerance);
        Assert.Equal((113, "Student t"), (loss.SampleSize, loss.ConfidenceInterval().Method));
    }

    // numpy, p = grade/6: Σ n (p − ȳ_p)²/113, Σ n (ȳ_p − ȳ)²/113, ȳ (1 − ȳ), brier_score_loss(y, p)
    [Fact]
    public void The_decomposition_is_Murphys()
    {
        var brier = ProbabilityScore.Brier(FromGrade, Haemorrhages.Poor);
        Near.Equal(0.011276825436117468, brier.Reliability, Tolerance);
        Near.Equal(0.07702416491280147, brier.Resolution, Tolerance);
        Near.Equal(0.23118490093194455, brier.Uncertainty, Tolerance);
        Near.Equal(0.16543756145526056, brier.Value, Tolerance);
        Near.Equal(1 - 0.16543756145526056 / 0.23118490093194455, brier.SkillScore, Tolerance);
    }

    [Fact]
    public void The_parts_add_up_to_the_score() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1]).Array[2, 60].ForAll(rows =>
        {
            double[] p = [.. rows.Select(row => row.Item1 / 5.0)], y = [.. rows.Select(row => (double)row.Item2)];
            var brier = ProbabilityScore.Brier(p, y);
            Assert.Equal(brier.Value, brier.Reliability - brier.Resolution + brier.Uncertainty, 1e-12);
            // −log p of an event is at least (1 − p)², and so is the mean.
            Assert.True(ProbabilityScore.LogLoss(p, y).Value >= brier.Value - 1e-12);
        });

    [Fact]
    public void A_certainty_that_was_wrong_costs_infinitely_much()
    {
        var loss = ProbabilityScore.LogLoss([0.5, 0, 1], [1, 1, 1]);
        Assert.Equal((double.PositiveInfinity, double.NaN), (loss.Value, loss.StandardError));
        Assert.Equal(double.NaN, loss.ConfidenceInterval().Upper);
        Assert.Equal(double.PositiveInfinity, ProbabilityScore.LogLoss([0.5, 1], [1, 0]).Value);
        Assert.Equal(0, ProbabilityScore.LogLoss([0, 1], [0, 1]).Value);
        // −log(1 − 1e-20) is 1e-20 and not 0.
        Near.Equal(1e-20, ProbabilityScore.LogLoss([1e-20, 1e-20], [0, 0]).Value, Tolerance);
        Assert.Equal(1, ProbabilityScore.Brier([1, 0], [0, 1]).Value);
    }

    [Fact]
    public void One_class_has_a_score_and_no_skill()
    {
        var brier = ProbabilityScore.Brier([0.5, 0.25], [0, 0]);
        Assert.Equal((0.15625, 0, double.NaN), (brier.Value, brier.Uncertainty, brier.SkillScore));
    }

    [Theory]
    [InlineData(new[] { 0.5 }, new[] { 1.0 }, Violation.TooFewObservations)]
    [InlineData(new[] { 0.5, 0.6 }, new[] { 1.0 }, Violation.UnequalLengths)]
    [InlineData(new[] { 0.5, 1.1 }, new[] { 1.0, 0 }, Violation.OutOfDomain)]
    [InlineData(new[] { 0.5, double.NaN }, new[] { 1.0, 0 }, Violation.NotFinite)]
    [InlineData(new[] { 0.5, 0.5 }, new[] { 1.0, 3 }, Violation.OutOfDomain)]
    public void Bad_columns_are_refused(double[] p, double[] y, Violation violation)
    {
        Assert.Equal(violation, Assert.Throws<AssumptionException>(() => ProbabilityScore.Brier(p, y)).Violation);
        Assert.Equal(violation, Assert.Throws<AssumptionException>(() => ProbabilityScore.LogLoss(p, y)).Violation);
    }

    [Fact]
    public void Messages_name_the_value() => Assert.StartsWith(
        "probabilities[1] is 1.1; every value must be a probability.",
        Assert.Throws<AssumptionException>(() => ProbabilityScore.Brier([0.5, 1.1], [1, 0])).Message);

    // Calibrated predictions, p uniform: E(p − y)² = E p(1 − p) = 1/6; E loss = ∫ −2 p log p dp = 1/2.
    [Fact]
    public void Coverage_is_near_the_nominal_one()
    {
        Coverage.Expect(0.9442, 3_000, "Brier", stream => Covers(stream, (p, y) => ProbabilityScore.Brier(p, y), 1.0 / 6));
        Coverage.Expect(0.9413, 3_000, "log loss", stream => Covers(stream, (p, y) => ProbabilityScore.LogLoss(p, y), 0.5));

        static bool Covers(RandomStream stream, Func<double[], double[], Estimate> score, double truth)
        {
            var p = Draws.Uniform(stream, 100);
            return score(p, [.. p.Select(each => stream.NextUniform() < each ? 1.0 : 0)]).ConfidenceInterval().Contains(truth);
        }
    }

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Brier score of 113 predictions\n" +
            "Brier score   95 % interval  reliability  resolution  uncertainty  skill\n" +
            "───────────  ──────────────  ───────────  ──────────  ───────────  ─────\n" +
            "      0.165  0.129 to 0.202        0.011       0.077        0.231  0.284\n",
            ProbabilityScore.Brier(FromGrade, Haemorrhages.Poor).ToString());
        Assert.Equal(
            "Log loss of 113 predictions\n" +
            "log loss  standard error   95 % interval\n" +
            "────────  ──────────────  ──────────────\n" +
            "   0.584           0.034  0.516 to 0.652\n", ProbabilityScore.LogLoss(FromMarker, Haemorrhages.Poor).ToString());
    }
}
