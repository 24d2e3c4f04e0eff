using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.TimeSeries;

public class CusumTests
{
    private const double Tolerance = 1e-12;

    // R 4.2.2: Reduce(function(s, x) max(0, s + x - 0.5), z, accumulate = TRUE, 0)[-1], and with -x
    private static readonly double[] Z = [0.2, -1, 1.5, 2, 0.3, 1.2, -0.4, 2.2, 1.9, -3, -2, -2.5];
    private static readonly double[] Upper = [0, 0, 1, 2.5, 2.3, 3, 2.1, 3.8, 5.2, 1.7, 0, 0];
    private static readonly double[] Lower = [0, 0.5, 0, 0, 0, 0, 0, 0, 0, 2.5, 4, 6];

    [Fact]
    public void Running_sums_are_those_of_the_recursion()
    {
        var chart = Cusum.Tabular([.. Z.Select(z => 100 + 20 * z)], 100, 20);
        Assert.All(Upper.Zip(chart.Upper), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        Assert.All(Lower.Zip(chart.Lower), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        Assert.Equal((new CusumAlarm(8, 2), new CusumAlarm(11, 9)), (chart.Upward, chart.Downward));
        Assert.Null(Cusum.Tabular(Z, 0, 1, threshold: 6.5).Downward);
    }

    [Fact]
    public void Turning_the_series_over_exchanges_the_sides() => Gen.Double[-3, 3].Array[1, 50].ForAll(values =>
    {
        var (chart, turned) = (Cusum.Tabular(values, 0, 1), Cusum.Tabular([.. values.Select(v => -v)], 0, 1));
        Assert.Equal(chart.Upper, turned.Lower);
        Assert.Equal(chart.Downward, turned.Upward);
    });

    // Montgomery, chapter 9: 465 values on average to a first false alarm with allowance 0.5 and threshold 5, and 10.4 to
    // find a shift of one standard deviation. Run lengths have about their mean as standard deviation; four times that over
    // √replications.
    [Theory]
    [InlineData(0.0, 465, 400, 93)]
    [InlineData(1.0, 10.4, 2000, 0.55)]
    public void Run_lengths_are_those_of_the_tables(double shift, double expected, int replications, double tolerance)
    {
        var (parent, total) = (RandomStream.FromSeed("run length"), 0L);
        for (var i = 0; i < replications; i++)
        {
            var length = shift == 0 ? 5000 : 300;
            var chart = Cusum.Tabular([.. Draws.Normal(parent.Fork(i), length).Select(v => v + shift)], 0, 1);
            total += 1 + Math.Min(chart.Upward?.Index ?? length, chart.Downward?.Index ?? length);
        }
        Assert.Equal(expected, (double)total / replications, tolerance);
    }

    // R 4.2.2, strucchange: sctest(efp(y ~ 1, type = "OLS-CUSUM")); beyond p = 1e-7 R takes 1 - P and loses digits.
    public static TheoryData<double[], double, double, double> Oracles => new()
    {
        { Series.Step(60, 37, 61, 25, 0.35), 2.06899949165688079589, 0.00038265735166043147, 1e-11 },
        { Series.Step(25, 37, 61, 25, 0), 0.35522077436676314, 0.99959966663625077, 1e-12 },
        { [.. Enumerable.Range(1, 10).Select(i => (double)(i * i % 7))], 0.54554472558998102, 0.92722078175978229, 1e-12 },
        { Series.Nile, 2.9517661026633726, 5.4085534606507224e-08, 1e-7 },
    };

    [Theory]
    [MemberData(nameof(Oracles))]
    public void The_test_is_that_of_R(double[] values, double statistic, double p, double tolerance)
    {
        var test = Cusum.TestOfConstantMean(values);
        Near.Equal(statistic, test.Statistic, Tolerance);
        Near.Equal(p, test.PValue, tolerance);
    }

    [Fact]
    public void Scale_shift_and_direction_change_nothing() => Gen.Select(Gen.Double[-3, 3].Array[3, 50], Gen.Int[-900, 900])
        .ForAll((values, power) =>
        {
            var scale = Math.ScaleB(-1, power);
            var (plain, moved) = (Cusum.TestOfConstantMean(values), Cusum.TestOfConstantMean([.. values.Reverse().Select(v => v * scale)]));
            Near.Equal(plain.Statistic, moved.Statistic, 1e-9);
            Assert.InRange(plain.PValue, 0, 1);
        });

    // The share of 20,000 simulated series of 50 independent normal values.
    [Fact]
    public void Size_is_below_the_nominal_one() => Coverage.Expect(0.97415, 4000, "cusum", stream =>
        Cusum.TestOfConstantMean(Draws.Normal(stream, 50)).PValue > 0.05);

    [Fact]
    public void What_cannot_be_watched_is_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, () => Cusum.Tabular([], 0, 1));
        Refusal.Expect(Violation.NotFinite, () => Cusum.Tabular([double.NaN], 0, 1));
        Refusal.Expect(Violation.NotFinite, () => Cusum.Tabular([1], double.NaN, 1));
        Refusal.Expect(Violation.OutOfDomain, () => Cusum.Tabular([1], 0, 0));
        Refusal.Expect(Violation.OutOfDomain, () => Cusum.Tabular([1], 0, 1, allowance: -0.1));
        Refusal.Expect(Violation.OutOfDomain, () => Cusum.Tabular([1], 0, 1, threshold: 0));
        Refusal.Expect(Violation.TooFewObservations, () => Cusum.TestOfConstantMean([1]));
        Refusal.Expect(Violation.NotFinite, () => Cusum.TestOfConstantMean([1, double.NegativeInfinity]));
        var thrown = Assert.Throws<AssumptionException>(() => Cusum.TestOfConstantMean([0, -0.0, 0]));
        Assert.StartsWith("values is 0 throughout; a test of a constant mean needs values that differ.", thrown.Message);
    }

    // Sums that overflow would come to ∞ − ∞, and alarms be missed.
    [Fact]
    public void Sums_that_leave_the_range_of_a_double_are_refused()
    {
        Refusal.Expect(Violation.OutOfDomain, "standardDeviation is 1E-300, in which values[0] = 10000000000 leaves the range of a double.",
            () => Cusum.Tabular([1e10, -1e10], 0, 1e-300));
    }

    // The mean lies between two neighbouring doubles; as either of them it would drift by half of their distance each step.
    [Fact]
    public void A_mean_that_no_double_is_does_not_drift()
    {
        double[] near = [.. Enumerable.Range(0, 20).Select(i => i % 2.0)];
        double[] far = [.. near.Select(value => value == 0 ? 1 : Math.BitIncrement(1))];
        Near.Equal(Cusum.TestOfConstantMean(near).Statistic, Cusum.TestOfConstantMean(far).Statistic, Tolerance);
    }

    [Fact]
    public void Two_values_have_a_result() => Near.Equal(0.5, Cusum.TestOfConstantMean([1, 3]).Statistic, Tolerance);

    [Fact]
    public void Text() => Assert.Equal(
        "CUSUM of 12 values, allowance 0.50, threshold 5.00\n" +
        "shift     largest sum  alarm at  began at\n" +
        "────────  ───────────  ────────  ────────\n" +
        "upward          5.200         8         2\n" +
        "downward        6.000        11         9\n", Cusum.Tabular(Z, 0, 1).ToString());
}
