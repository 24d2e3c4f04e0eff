using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Classification;

public class CalibrationCurveTests
{
    [Fact]
    public void Bins_hold_equally_many_and_never_part_equals()
    {
        var curve = CalibrationCurve.Of([0.1, 0.2, 0.3, 0.3, 0.3, 0.6, 0.8, 0.9], [0, 1, 0, 0, 1, 1, 1, 1], bins: 4);
        Assert.Equal([(0.1, 0.2, 2L), (0.3, 0.3, 3), (0.6, 0.6, 1), (0.8, 0.9, 2)],
            curve.Bins.Select(bin => (bin.Lowest, bin.Highest, bin.Observed.SampleSize)));
        Assert.Equal([1, 1, 1, 2], curve.Bins.Select(bin => bin.Observed.Successes));
        Near.Equal(0.15, curve.Bins[0].MeanProbability, 1e-15);
        Near.Equal((2 * 0.35 + 3 * (1 / 3.0 - 0.3) + 1 * 0.4 + 2 * 0.15) / 8, curve.ExpectedCalibrationDistance, 1e-14);
    }

    // R 4.2.2: f <- cut(p, quantile(p, 0:4/4), include.lowest = TRUE); table(f); tapply(p, f, mean); tapply(y, f, sum)
    [Fact]
    public void Bins_are_those_of_R()
    {
        var bins = CalibrationCurve.Of([.. Haemorrhages.S100B.Select(s => s / (s + 0.2))], Haemorrhages.Poor, bins: 4).Bins;
        Assert.Equal([(7L, 35L), (7, 25), (9, 25), (18, 28)], bins.Select(bin => (bin.Observed.Successes, bin.Observed.SampleSize)));
        double[] means = [0.25261138661438509, 0.36710856189983326, 0.51271200003995110, 0.73107938299876374];
        Assert.All(bins.Zip(means), pair => Near.Equal(pair.Second, pair.First.MeanProbability, 1e-12));
    }

    [Fact]
    public void Bins_hold_every_unit_once() =>
        Gen.Select(Gen.Select(Gen.Int[0, 20], Gen.Int[0, 1]).Array[1, 80], Gen.Int[1, 15]).ForAll((rows, bins) =>
        {
            double[] p = [.. rows.Select(row => row.Item1 / 20.0)], y = [.. rows.Select(row => (double)row.Item2)];
            var curve = CalibrationCurve.Of(p, y, bins);
            Assert.InRange(curve.Bins.Count, 1, bins);
            Assert.All(curve.Bins, bin =>
            {
                var inside = Enumerable.Range(0, p.Length).Where(i => p[i] >= bin.Lowest && p[i] <= bin.Highest).ToArray();
                Assert.Equal(inside.Length, bin.Observed.SampleSize);
                Assert.Equal(inside.Sum(i => y[i]), bin.Observed.Successes);
                Near.Equal(inside.Average(i => p[i]), bin.MeanProbability, 1e-12);
            });
            Assert.Equal(p.Length, curve.Bins.Sum(bin => bin.Observed.SampleSize));
        });

    [Fact]
    public void Bad_input_is_refused()
    {
        Refusal.Expect(Violation.OutOfDomain, "bins is 0; there must be at least 1.", () => CalibrationCurve.Of([0.5], [1], bins: 0));
        Assert.Equal(Violation.TooFewObservations, Assert.Throws<AssumptionException>(() => CalibrationCurve.Of([], [])).Violation);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => CalibrationCurve.Of([-0.1], [1])).Violation);
        Assert.Single(CalibrationCurve.Of([0.5, 0.5, 0.5], [1, 1, 1]).Bins);
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Calibration of 4 predictions\n" +
        "predicted        mean  units  observed   95 % interval\n" +
        "──────────────  ─────  ─────  ────────  ──────────────\n" +
        "0.100 to 0.200  0.150      2     0.500  0.095 to 0.905\n" +
        "0.700 to 0.800  0.750      2     1.000  0.342 to 1.000\n", CalibrationCurve.Of([0.1, 0.8, 0.7, 0.2], [0, 1, 1, 1], bins: 2).ToString());
}
