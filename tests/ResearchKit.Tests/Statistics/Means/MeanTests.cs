using ResearchKit.Statistics;
using ResearchKit.Tests.Statistics.Correlations;

namespace ResearchKit.Tests.Statistics.Means;

public class MeanTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 10_000;

    // R 4.2.2: t.test(x), t.test(x, conf.level = .99), sd(x) of the lightness of tuna
    [Fact]
    public void All_is_that_of_R()
    {
        var mean = Mean.Of(Columns.Lightness);
        Near.Equal(47.81111111111111, mean.Value, Tolerance);
        Near.Equal(5.8093554815582689, mean.StandardDeviation, Tolerance);
        Near.Equal(1.9364518271860898, mean.StandardError, Tolerance);
        Near.Equal(43.345645189996318, 52.276577032225894, mean.ConfidenceInterval(), Tolerance);
        Near.Equal(41.313565182433493, 54.30865703978872, mean.ConfidenceInterval(0.99), Tolerance);
        Assert.Equal("Student t", mean.ConfidenceInterval().Method);
        Assert.Equal(9, mean.SampleSize);
    }

    // Certified values of NIST StRD, given to 15 digits.
    [Theory]
    [InlineData("Lew.dat", 200, -177.435, 277.332168044316)]
    [InlineData("Lottery.dat", 218, 518.95871559633, 291.699727470969)]
    [InlineData("Mavro.dat", 50, 2.001856, 0.000429123454003053)]
    [InlineData("Michelso.dat", 100, 299.8524, 0.0790105478190518)]
    [InlineData("NumAcc4.dat", 1001, 10000000.2, 0.1)]
    public void NIST_certifies(string file, int count, double value, double standardDeviation)
    {
        var mean = Mean.Of([.. SharedData.NistRows(file).Select(row => row[0])]);
        Assert.Equal(count, mean.SampleSize);
        Near.Equal(value, mean.Value, 1e-14);
        // NumAcc4's 10000000.1 is no double: its last digits are off by 1e-9, and so is a deviation of 0.1, to 1e-8.
        Near.Equal(standardDeviation, mean.StandardDeviation, file == "NumAcc4.dat" ? 1e-7 : 1e-12);
    }

    [Fact]
    public void Great_numbers_keep_their_small_differences()
    {
        // As NIST's NumAcc3 and 4 are made: ±0.1 in turn about a great number; here with steps that a double holds.
        double[] values = [1e15 + 0.25, .. Enumerable.Range(0, 1000).Select(i => 1e15 + (i % 2 == 0 ? 0.125 : 0.375))];
        Assert.Equal(1e15 + 0.25, Mean.Of(values).Value);
        Assert.Equal(0.125, Mean.Of(values).StandardDeviation, Tolerance);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(-0.0)]
    [InlineData(1e308)]
    [InlineData(double.Epsilon)]
    public void A_constant_has_no_spread(double value)
    {
        var mean = Mean.Of(Enumerable.Repeat(value, 10).ToArray());
        Assert.Equal(value, mean.Value);
        Assert.Equal(0, mean.StandardError);
        Assert.Equal(value, mean.ConfidenceInterval().Lower);
    }

    [Fact]
    public void Scale_and_shift_carry_over()
    {
        var moved = Mean.Of([.. Columns.Lightness.Select(x => 1e200 * (3 - x))]);
        Near.Equal(1e200 * (3 - 47.81111111111111), moved.Value, Tolerance);
        Near.Equal(1e200 * 5.8093554815582689, moved.StandardDeviation, Tolerance);
    }

    [Fact]
    public void Bad_values_are_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, "At least 2 values are needed for a mean with its standard error; got 1.", () => Mean.Of([1]));
        var missing = Assert.Throws<AssumptionException>(() => Mean.Of([1, double.NaN]));
        Assert.StartsWith("values[1] is NaN; every value must be a finite number.", missing.Message);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(100)]
    public void Coverage_of_normal_values_is_nominal(int count) => Coverage.Expect(0.95, Replications, "mean", stream =>
        Mean.Of(Draws.Normal(stream, count)).ConfidenceInterval().Contains(0));

    // The shares that the remarks of ConfidenceInterval give; the mean of a lognormal is exp(s²/2).
    [Theory]
    [InlineData(1, 0.9134)]
    [InlineData(2, 0.7361)]
    public void Coverage_falls_short_for_heavy_tails(double s, double expected) =>
        Coverage.Expect(expected, Replications, "lognormal mean", stream =>
            Mean.Of([.. Draws.Normal(stream, 100).Select(z => Math.Exp(s * z))]).ConfidenceInterval().Contains(Math.Exp(s * s / 2)));

    [Fact]
    public void Text() => Assert.Equal(
        "Mean of 9 values\n" +
        "  mean     95 % interval  standard deviation\n" +
        "──────  ────────────────  ──────────────────\n" +
        "47.811  43.346 to 52.277               5.809\n", Mean.Of(Columns.Lightness).ToString());
}
