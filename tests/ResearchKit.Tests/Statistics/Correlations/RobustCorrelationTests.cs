using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Correlations;

public class RobustCorrelationTests
{
    private const double Tolerance = 1e-12;

    private static readonly double[] TiedX = [1, 2, 2, 3, 4, 4, 4, 5, 6, 7];
    private static readonly double[] TiedY = [2, 1, 3, 3, 5, 4, 4, 6, 6, 9];

    // R 4.2.2, the definitions: u <- (v - median(v))/(9*median(abs(v - median(v)))); a <- (v - median(v))*(1 - u^2)^2*(abs(u) < 1);
    // r <- sum(a*b)/sqrt(sum(a^2)*sum(b^2)); 2*pt(-abs(r*sqrt((n - 2)/(1 - r^2))), n - 2).
    [Fact]
    public void Oracles_of_the_biweight_midcorrelation()
    {
        AssertOracle(0.7112856659440984, 0.03166271970323014, RobustCorrelation.Biweight(Columns.Lightness, Columns.Preference));
        AssertOracle(0.9272306331601429, 0.0001122882842083251, RobustCorrelation.Biweight(TiedX, TiedY));
        var (x, y) = Columns.Walk(60, 7, 53, 0.19, 1);
        AssertOracle(0.2476357665728255, 0.0564355956262929, RobustCorrelation.Biweight(x, y));
        (x, y) = Columns.Walk(5000, 7, 4999, 0.19, 10);
        AssertOracle(0.304140376622581, 1.681507895932865e-107, RobustCorrelation.Biweight(x, y));
    }

    // R 4.2.2, pbcor and pbos as Wilcox defines them (beta 0.2, and 0.1 where told).
    [Fact]
    public void Oracles_of_the_percentage_bend_correlation()
    {
        AssertOracle(0.7556884183899295, 0.01851050971709142, RobustCorrelation.PercentageBend(Columns.Lightness, Columns.Preference));
        AssertOracle(0.6975548278647814, 0.03670261770546347, RobustCorrelation.PercentageBend(Columns.Lightness, Columns.Preference, 0.1));
        AssertOracle(0.9619050402942081, 8.79943951474513e-06, RobustCorrelation.PercentageBend(TiedX, TiedY));
        var (x, y) = Columns.Walk(60, 7, 53, 0.19, 4);
        AssertOracle(0.2212129994997009, 0.0893988210691348, RobustCorrelation.PercentageBend(x, y));
        (x, y) = Columns.Walk(5000, 7, 4999, 0.19, 10);
        AssertOracle(0.2671629121278965, 1.805158224972177e-82, RobustCorrelation.PercentageBend(x, y));
    }

    // So many different values that no half of a column is one of them.
    private static readonly Gen<double> Apart = Gen.Int[-99_999, 99_999].Select(i => i / 64.0);

    [Fact]
    public void Exchange_order_shift_and_scale_change_nothing() => Gen.Select(
        Apart.Array[5, 40].SelectMany(x => Apart.Array[x.Length].Select(y => (x, y))),
        Gen.Int[-600, 600]).ForAll((pair, power) =>
    {
        foreach (var verb in (Func<double[], double[], CorrelationEstimate>[])
            [(x, y) => RobustCorrelation.Biweight(x, y), (x, y) => RobustCorrelation.PercentageBend(x, y)])
        {
            var (x, y) = pair;
            var r = verb(x, y).Value;
            Assert.InRange(r, -1, 1);
            Assert.Equal(r, verb(y, x).Value, Tolerance);
            Assert.Equal(-r, verb(x, [.. y.Select(v => -v)]).Value, Tolerance);
            Assert.Equal(r, verb([.. x.Select(v => Math.ScaleB(v, power))], [.. y.Select(v => 3 * v + 50)]).Value, 1e-9);
            var order = Draws.Order(RandomStream.FromSeed("robust").Fork(power), x.Length);
            Assert.Equal(r, verb([.. order.Select(i => x[i])], [.. order.Select(i => y[i])]).Value, Tolerance);
        }
    });

    [Fact]
    public void One_pair_however_far_decides_nothing()
    {
        double[] x = [.. Enumerable.Range(0, 50).Select(i => (double)i), 1e300], y = [.. Enumerable.Range(0, 50).Select(i => (double)(i * 7 % 50)), -1e300];
        Assert.Equal(-1, Correlation.Pearson(x, y).Value, 1e-9);
        Assert.InRange(RobustCorrelation.Biweight(x, y).Value, -0.3, 0.3);
        Assert.InRange(RobustCorrelation.PercentageBend(x, y).Value, -0.3, 0.3);
    }

    [Theory]
    [InlineData(1e300, 1e-300)]
    [InlineData(1e307, 1e307)]
    [InlineData(1e-300, 1e-300)]
    public void Huge_and_tiny_units_change_nothing(double unitOfX, double unitOfY)
    {
        double[] x = [.. Columns.Lightness.Select(v => v / 10 * unitOfX)], y = [.. Columns.Preference.Select(v => v * unitOfY)];
        Near.Equal(0.7112856659440984, RobustCorrelation.Biweight(x, y).Value, 1e-10);
        Near.Equal(0.7556884183899295, RobustCorrelation.PercentageBend(x, y).Value, 1e-10);
    }

    [Fact]
    public void Bad_columns_are_refused()
    {
        foreach (var verb in (Func<double[], double[], CorrelationEstimate>[])
            [(x, y) => RobustCorrelation.Biweight(x, y), (x, y) => RobustCorrelation.PercentageBend(x, y)])
        {
            Refusal.Expect(Violation.UnequalLengths, () => verb([1, 2, 3], [1, 2]));
            Refusal.Expect(Violation.TooFewObservations, () => verb([1], [1]));
            Refusal.Expect(Violation.NotFinite, () => verb([1, 2, 3], [1, double.NaN, 3]));
            Refusal.Expect(Violation.Constant, () => verb([2, 2, 2], [1, 2, 3]));
            Refusal.Expect(Violation.Constant, () => verb([1, 2, 3, 4, 5, 6], [0, 0, 0, 0, 0, 1]));
            Assert.Equal(1, verb([1, 2], [3, 4]).Value);
            Assert.Equal(1, verb([1, 2, 3], [3, 4, 5]).Value);
        }
        Refusal.Expect(Violation.OutOfDomain, () => RobustCorrelation.PercentageBend([1, 2, 3], [3, 4, 5], 0.6));
        Refusal.Expect(Violation.OutOfDomain, () => RobustCorrelation.PercentageBend([1, 2, 3], [3, 4, 5], double.NaN));
        var thrown = Assert.Throws<AssumptionException>(() => RobustCorrelation.Biweight([1, 2, 3, 4], [0, 0, 0, 1]));
        Assert.StartsWith("At least half of y equals its median; a biweight midcorrelation needs a median deviation above 0.", thrown.Message);
    }

    // The correlations of the population of normal pairs with r = 0.5, from 4 million pairs; coverage from 10,000 samples.
    [Fact]
    public void Coverage_of_100_normal_pairs_with_correlation_a_half()
    {
        Coverage.Expect(0.9473, 1500, "biweight", stream =>
        {
            var (x, y) = Draws.NormalPairs(stream, 100, 0.5);
            return RobustCorrelation.Biweight(x, y).ConfidenceInterval().Contains(0.4932);
        });
        Coverage.Expect(0.9426, 1500, "bend", stream =>
        {
            var (x, y) = Draws.NormalPairs(stream, 100, 0.5);
            return RobustCorrelation.PercentageBend(x, y).ConfidenceInterval().Contains(0.4780);
        });
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Correlation of 9 pairs\n" +
        "method           estimate   95 % interval      p  p by\n" +
        "───────────────  ────────  ──────────────  ─────  ─────────\n" +
        "percentage bend     0.756  0.184 to 0.945  0.019  Student t\n",
        RobustCorrelation.PercentageBend(Columns.Lightness, Columns.Preference).ToString());

    private static void AssertOracle(double value, double p, CorrelationEstimate actual)
    {
        Near.Equal(value, actual.Value, Tolerance);
        // A p-value has as many digits as the exponent that makes it leaves.
        Near.Equal(p, actual.PValue(), 1e-9);
    }
}
