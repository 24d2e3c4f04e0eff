using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Classification;

public class AreaUnderCurveTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 1_200;

    private static readonly Gen<(double[] Scores, double[] Outcomes)> TiedColumns =
        Gen.Select(Gen.Int[-3, 3], Gen.Int[0, 1]).Array[2, 40].Select(rows => (
            rows.Select(row => (double)row.Item1).Append(0).Append(0).Append(1).Append(1).ToArray(),
            rows.Select(row => (double)row.Item2).Append(0).Append(1).Append(0).Append(1).ToArray()));

    // R 4.2.2, pROC 1.18.0: r <- roc(outcome, marker, direction = "<"); auc(r); sqrt(var(r)); ci(r)
    [Fact]
    public void Areas_and_intervals_are_those_of_pROC()
    {
        var marker = AreaUnderCurve.Of(Haemorrhages.S100B, Haemorrhages.Poor);
        Near.Equal(0.731368563685636852, marker.Value, Tolerance);
        Near.Equal(0.051659292069989093, marker.StandardError, Tolerance);
        Near.Equal(0.630118211761622637, 0.832618915609651067, marker.ConfidenceInterval(), Tolerance);
        Near.Equal(0.64639658975856984, 0.81634053761270375, marker.ConfidenceInterval(0.9), Tolerance);
        var grade = AreaUnderCurve.Of(Haemorrhages.Grade, Haemorrhages.Poor);
        Near.Equal(0.823678861788617933, grade.Value, Tolerance);
        Near.Equal(0.038339466725863913, grade.StandardError, Tolerance);
        Assert.Equal((41, 72, 113), (grade.Positives, grade.Negatives, grade.SampleSize));
        Assert.Equal("DeLong", grade.ConfidenceInterval().Method);
    }

    // R 4.2.2, pROC 1.18.0: roc.test(r1, r2, method = "delong", paired = TRUE)
    [Fact]
    public void Differences_are_those_of_pROC()
    {
        var grade = AreaUnderCurve.Difference(Haemorrhages.S100B, Haemorrhages.Grade, Haemorrhages.Poor);
        Near.Equal(0.731368563685636852 - 0.823678861788617933, grade.Value, Tolerance);
        Near.Equal(0.027175782229188150, grade.PValue(), 1e-11);
        Near.Equal(-0.174214419249477559, -0.010406176956484617, grade.ConfidenceInterval(), 1e-11);
        var ndka = AreaUnderCurve.Difference(Haemorrhages.S100B, Haemorrhages.Ndka, Haemorrhages.Poor);
        Near.Equal(0.164295175223054479, ndka.PValue(), 1e-11);
        Near.Equal(0.164295175223054479 / 2, ndka.PValue(Alternative.Greater), 1e-11);
        Near.Equal(-0.048870606422809354, 0.287691744634191449, ndka.ConfidenceInterval(), 1e-11);
    }

    [Fact]
    public void Ranks_give_what_all_pairs_give() => TiedColumns.ForAll((scores, outcomes) =>
    {
        var positives = scores.Where((_, i) => outcomes[i] == 1).ToArray();
        var negatives = scores.Where((_, i) => outcomes[i] == 0).ToArray();
        var above = positives.Select(x => negatives.Average(y => Half(x, y))).ToArray();
        var below = negatives.Select(y => positives.Average(x => Half(x, y))).ToArray();
        var area = AreaUnderCurve.Of(scores, outcomes);
        Near.Equal(above.Average(), area.Value, Tolerance);
        var variance = Variance(above) / above.Length + Variance(below) / below.Length;
        Near.Equal(Math.Sqrt(variance), area.StandardError, 1e-9);

        static double Half(double x, double y) => x > y ? 1 : x == y ? 0.5 : 0;
        static double Variance(double[] values) =>
            values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1);
    });

    [Fact]
    public void Only_the_order_counts_and_both_ways() => TiedColumns.ForAll((scores, outcomes) =>
    {
        var area = AreaUnderCurve.Of(scores, outcomes);
        Assert.Equal(area, AreaUnderCurve.Of([.. scores.Select(x => Math.Exp(x) - 1e3)], outcomes));
        var reversed = AreaUnderCurve.Of([.. scores.Select(x => -x)], outcomes);
        Near.Equal(1 - area.Value, reversed.Value, 1e-9);
        Near.Equal(area.StandardError, reversed.StandardError, 1e-9);
        // Two scores of one order differ in nothing; pROC gives 1 and, one-sided, 0.5 as well.
        var nothing = AreaUnderCurve.Difference(scores, [.. scores.Select(x => 2 * x)], outcomes);
        Assert.Equal((0, 0, 1, 0.5), (nothing.Value, nothing.StandardError, nothing.PValue(), nothing.PValue(Alternative.Less)));
        // Against a constant, a difference is that of one area and a half, with its variance.
        var constant = AreaUnderCurve.Difference(scores, new double[scores.Length], outcomes);
        Near.Equal(area.StandardError, constant.StandardError, 1e-9);
    });

    [Fact]
    public void Extremes_have_a_stated_area()
    {
        var tied = AreaUnderCurve.Of([0.0, -0.0, 0, -0.0], [1, 0, 1, 0]);
        Assert.Equal((0.5, 0), (tied.Value, tied.StandardError));
        Assert.Equal(new ConfidenceInterval(1, 1, 0.95, "DeLong"), AreaUnderCurve.Of([1e-300, 2e-300, 1e300, 2e300], [0, 0, 1, 1]).ConfidenceInterval());
        var single = AreaUnderCurve.Of([1, 2], [0, 1]);
        Assert.Equal((1, double.NaN), (single.Value, single.StandardError));
        Refusal.Expect(Violation.TooFewObservations, "At least 2 units are needed for DeLong's interval, both with the outcome and without; got 1.",
            () => single.ConfidenceInterval());
    }

    [Theory]
    [InlineData(new double[0], new double[0], Violation.TooFewObservations)]
    [InlineData(new[] { 1.0, 2 }, new[] { 1.0 }, Violation.UnequalLengths)]
    [InlineData(new[] { 1.0, 2 }, new[] { 1.0, 1 }, Violation.EmptyGroup)]
    [InlineData(new[] { 1.0, 2 }, new[] { 0.0, 0 }, Violation.EmptyGroup)]
    [InlineData(new[] { 1.0, double.NaN }, new[] { 0.0, 1 }, Violation.NotFinite)]
    [InlineData(new[] { 1.0, double.PositiveInfinity }, new[] { 0.0, 1 }, Violation.NotFinite)]
    [InlineData(new[] { 1.0, 2 }, new[] { 0.0, double.NaN }, Violation.NotFinite)]
    [InlineData(new[] { 1.0, 2 }, new[] { 0.0, 2 }, Violation.OutOfDomain)]
    public void Bad_columns_are_refused(double[] scores, double[] outcomes, Violation violation)
    {
        Assert.Equal(violation, Assert.Throws<AssumptionException>(() => AreaUnderCurve.Of(scores, outcomes)).Violation);
        Assert.Equal(violation, Assert.Throws<AssumptionException>(() => RocCurve.Of(scores, outcomes)).Violation);
    }

    [Fact]
    public void Messages_name_the_class_that_is_missing() => Assert.StartsWith(
        "outcomes is 1 throughout; an area under the curve needs units of both classes.",
        Assert.Throws<AssumptionException>(() => AreaUnderCurve.Of([1, 2], [1, 1])).Message);

    // Scores normal, with the outcome higher by d: area Φ(d/√2). The shares of 20,000 simulated samples.
    [Theory]
    [InlineData(20, 20, 1.0, 0.9265)]
    [InlineData(20, 20, 2.5, 0.8199)]
    [InlineData(50, 200, 1.0, 0.9408)]
    public void Coverage_is_near_the_nominal_one(int positives, int negatives, double d, double expected)
    {
        var truth = NormalArea(d);
        double[] outcomes = [.. Enumerable.Repeat(1.0, positives), .. Enumerable.Repeat(0.0, negatives)];
        Coverage.Expect(expected, Replications, "area", stream =>
        {
            var scores = Draws.Normal(stream, positives + negatives);
            for (var i = 0; i < positives; i++)
                scores[i] += d;
            return AreaUnderCurve.Of(scores, outcomes).ConfidenceInterval().Contains(truth);
        });
    }

    private static double NormalArea(double d) => 1 - MathNet.Numerics.SpecialFunctions.Erfc(d / 2) / 2;

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Area under the ROC curve, 41 units with the outcome and 72 without\n" +
            " area  standard error   95 % interval\n" +
            "─────  ──────────────  ──────────────\n" +
            "0.731           0.052  0.630 to 0.833\n", AreaUnderCurve.Of(Haemorrhages.S100B, Haemorrhages.Poor).ToString());
        Assert.Equal(
            "Difference of two areas under the ROC curve, 113 units\n" +
            "first  second  difference     95 % interval      p\n" +
            "─────  ──────  ──────────  ────────────────  ─────\n" +
            "0.731   0.824      −0.092  −0.174 to −0.010  0.027\n",
            AreaUnderCurve.Difference(Haemorrhages.S100B, Haemorrhages.Grade, Haemorrhages.Poor).ToString());
    }
}
