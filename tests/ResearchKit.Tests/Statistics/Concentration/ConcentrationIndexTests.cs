using CsCheck;
using ResearchKit.Statistics;
using ResearchKit.Tests.Statistics.Correlations.Partial;

namespace ResearchKit.Tests.Statistics.Concentration;

public class ConcentrationIndexTests
{
    private const double Tolerance = 1e-12;

    // R 4.2.2: s <- x/sum(x); H <- sum(s^2); (H - 1/n)/(1 - 1/n); r <- x/mean(x); T <- mean(ifelse(r == 0, 0, r*log(r))); T/log(n)
    [Fact]
    public void Indices_are_those_of_R()
    {
        Check([10, 20, 30, 40, 100], 0.325, 0.15625, 0.27636361895732137, 0.17171437109950477);
        Check(MotorTrend.Hp, 0.037863836908261533, 0.0068271864859473889, 0.1020744131125659, 0.029452449919830041);
        Check([0, 0, 3, 1, 1, 0, 7, 2], 0.32653061224489793, 0.23032069970845478, 0.74777723138682095, 0.35960483447048186);

        static void Check(double[] values, double herfindahl, double normalisedHerfindahl, double theil, double normalisedTheil)
        {
            var h = ConcentrationIndex.Herfindahl(values);
            Near.Equal(herfindahl, h.Value, Tolerance);
            Near.Equal(normalisedHerfindahl, h.Normalised, Tolerance);
            Near.Equal(1 / herfindahl, h.EffectiveUnits, Tolerance);
            var t = ConcentrationIndex.Theil(values);
            Near.Equal(theil, t.Value, Tolerance);
            Near.Equal(normalisedTheil, t.Normalised, Tolerance);
        }
    }

    [Fact]
    public void Equal_units_and_a_single_owner()
    {
        Assert.Equal(0, ConcentrationIndex.Herfindahl([7, 7, 7]).Normalised);
        Assert.Equal(0, ConcentrationIndex.Theil([7, 7, 7]).Value);
        Near.Equal(3, ConcentrationIndex.Theil([7, 7, 7]).EffectiveUnits, Tolerance);
        Near.Equal(1, ConcentrationIndex.Herfindahl([0, 0, 5]).Value, Tolerance);
        Near.Equal(1, ConcentrationIndex.Theil([0, 0, 5]).Normalised, Tolerance);
        Near.Equal(1, ConcentrationIndex.Theil([0, 0, 5]).EffectiveUnits, Tolerance);
        Assert.Equal(double.NaN, ConcentrationIndex.Herfindahl([5]).Normalised);
        Assert.Equal(double.NaN, ConcentrationIndex.Theil([5]).Normalised);
    }

    [Fact]
    public void Unit_and_order_do_not_matter_and_bounds_hold() =>
        Gen.Select(Gen.Double[0, 100].Array[2, 30].Where(v => v.Sum() > 0), Gen.Int[-900, 900]).ForAll((values, power) =>
        {
            double[] moved = [.. values.Reverse().Select(v => Math.ScaleB(v, power))];
            foreach (var index in new Func<double[], ConcentrationIndex>[] { v => ConcentrationIndex.Herfindahl(v), v => ConcentrationIndex.Theil(v) })
            {
                Assert.Equal(index(values).Value, index(moved).Value, Tolerance);
                Assert.InRange(index(values).Normalised, 0, 1);
                Assert.InRange(index(values).EffectiveUnits, 1 - Tolerance, values.Length + Tolerance);
            }
        });

    [Fact]
    public void Totals_of_any_size_are_held()
    {
        double[] followers = [.. Enumerable.Repeat(5e8, 10_000)];
        Near.Equal(1e-4, ConcentrationIndex.Herfindahl(followers).Value, Tolerance);
        Assert.Equal(0, ConcentrationIndex.Theil(followers).Value, 1e-15);
        Near.Equal(0.5, ConcentrationIndex.Herfindahl([1e308, 1e308]).Value, Tolerance);
    }

    [Fact]
    public void Bad_values_are_refused()
    {
        foreach (var index in new Func<double[], object>[] { v => ConcentrationIndex.Herfindahl(v), v => ConcentrationIndex.Theil(v) })
        {
            Assert.Equal(Violation.TooFewObservations, Assert.Throws<AssumptionException>(() => index([])).Violation);
            Assert.Equal(Violation.Constant, Assert.Throws<AssumptionException>(() => index([0, 0])).Violation);
            Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => index([1, -1])).Violation);
            Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => index([1, double.NaN])).Violation);
        }
        Assert.StartsWith("values is 0 throughout; a Theil index needs a total above 0.",
            Assert.Throws<AssumptionException>(() => ConcentrationIndex.Theil([0])).Message);
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Herfindahl index of 5 units\n" +
        "index  normalised  effective units\n" +
        "─────  ──────────  ───────────────\n" +
        "0.325       0.156              3.1\n", ConcentrationIndex.Herfindahl([10, 20, 30, 40, 100]).ToString());
}
