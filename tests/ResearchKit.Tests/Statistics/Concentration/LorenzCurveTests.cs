using CsCheck;
using ResearchKit.Statistics;
using ResearchKit.Tests.Statistics.Correlations.Partial;

namespace ResearchKit.Tests.Statistics.Concentration;

public class LorenzCurveTests
{
    private const double Tolerance = 1e-12;

    private static readonly Gen<double[]> Amounts =
        Gen.OneOf(Gen.Int[0, 4].Select(i => (double)i), Gen.Double[0, 1000]).Array[1, 40].Where(v => v.Sum() > 0);

    // R 4.2.2: L <- c(0, cumsum(sort(hp))/sum(hp)); f <- approxfun(0:32/32, L); f(.5); f(.3); 1 - f(.9); 1 - f(.99)
    [Fact]
    public void Shares_are_those_of_R()
    {
        var curve = LorenzCurve.Of(MotorTrend.Hp);
        Near.Equal(0.31252662974009376, curve.ShareOfBottom(0.5), Tolerance);
        Near.Equal(0.1597784405624201, curve.ShareOfBottom(0.3), Tolerance);
        Near.Equal(0.19024286322965478, curve.ShareOfTop(0.1), Tolerance);
        Near.Equal(0.02283766510438856, curve.ShareOfTop(0.01), Tolerance);
        Near.Equal(0.23199829569663399, curve.ShareOfLargest(4), Tolerance);
        Assert.Equal(32, curve.SampleSize);
    }

    [Fact]
    public void Twice_the_area_above_the_curve_less_one_is_the_Gini_coefficient() => Amounts.ForAll(values =>
    {
        var points = LorenzCurve.Of(values).Points().ToArray();
        var area = points.Zip(points.Skip(1), (a, b) => (b.Units - a.Units) * (a.Total + b.Total) / 2).Sum();
        Assert.Equal(1 - 2 * area, Gini.Of(values).Value, Tolerance);
        Assert.Equal(((0.0, 0.0), (1.0, 1.0)), (points[0], points[^1]));
    });

    [Fact]
    public void Top_and_bottom_make_the_whole_and_ties_at_the_cut_do_not_matter() => Gen.Select(Amounts, Gen.Double[0, 1]).ForAll((values, share) =>
    {
        var curve = LorenzCurve.Of(values);
        Assert.Equal(1, curve.ShareOfBottom(1 - share) + curve.ShareOfTop(share), Tolerance);
        Assert.InRange(curve.ShareOfTop(share), share - Tolerance, 1 + Tolerance);
        Assert.Equal(curve.ShareOfTop(share), LorenzCurve.Of([.. values.Reverse(), .. values]).ShareOfTop(share), Tolerance);
    });

    [Fact]
    public void A_unit_across_the_cut_counts_in_part()
    {
        // The top 30 % of five are one and a half units: 100 and half of 40.
        Near.Equal(0.6, LorenzCurve.Of([10, 20, 30, 40, 100]).ShareOfTop(0.3), Tolerance);
        Near.Equal(0.25, LorenzCurve.Of([7, 7, 7]).ShareOfTop(0.25), Tolerance);
    }

    [Fact]
    public void Small_values_beside_a_great_one_are_not_lost()
    {
        double[] values = [.. Enumerable.Repeat(1.0, 100_000), 1e16];
        Near.Equal(1e5 / (1e16 + 1e5), LorenzCurve.Of(values).ShareOfBottom(100_000.0 / 100_001), 1e-9);
        Near.Equal(0.5, LorenzCurve.Of([1e308, 1e308, 1e308, 1e308]).ShareOfBottom(0.5), Tolerance);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var curve = LorenzCurve.Of([1, 2, 3]);
        Assert.Equal(1, curve.ShareOfLargest(3));
        Assert.Equal(0, curve.ShareOfTop(0));
        Refused(Violation.OutOfDomain, "count is 4; it must lie between 0 and the 3 units there are.", () => curve.ShareOfLargest(4));
        Refused(Violation.OutOfDomain, "units is 1.5; it must lie between 0 and 1.", () => curve.ShareOfTop(1.5));
        Refused(Violation.TooFewObservations, "At least 1 value is needed for a Lorenz curve; got 0.", () => LorenzCurve.Of([]));
        Refused(Violation.Constant, "values is 0 throughout;", () => LorenzCurve.Of([0]));
        Refused(Violation.OutOfDomain, "values[0] is -2;", () => LorenzCurve.Of([-2]));

        static void Refused(Violation violation, string message, Func<object> verb)
        {
            var thrown = Assert.Throws<AssumptionException>(verb);
            Assert.Equal(violation, thrown.Violation);
            Assert.StartsWith(message, thrown.Message);
        }
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Shares of the total among 32 units\n" +
        "units        share of the total\n" +
        "───────────  ──────────────────\n" +
        "bottom 50 %              31.3 %\n" +
        "top 10 %                 19.0 %\n" +
        "top 1 %                   2.3 %\n" +
        "top 0.1 %                 0.2 %\n", LorenzCurve.Of(MotorTrend.Hp).ToString());
}
