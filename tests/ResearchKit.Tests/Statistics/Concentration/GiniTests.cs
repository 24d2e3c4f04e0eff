using CsCheck;
using ResearchKit.Statistics;
using ResearchKit.Tests.Statistics.Correlations.Partial;

namespace ResearchKit.Tests.Statistics.Concentration;

public class GiniTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 2_000;

    private static readonly double[] WithZeros = [0, 0, 3, 1, 1, 0, 7, 2];

    private static readonly Gen<double[]> Amounts =
        Gen.OneOf(Gen.Int[0, 4].Select(i => (double)i), Gen.Double[0, 1000].Select(v => Math.Round(v, 6))).Array[2, 40].Where(v => v.Sum() > 0);

    // oracles: g <- function(v) { v <- sort(v); n <- length(v); 2*sum(seq_len(n)*v)/(n*sum(v)) - (n + 1)/n }
    [Fact]
    public void Coefficients_are_those_of_R()
    {
        Near.Equal(0.3, Gini.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).Value, Tolerance);
        Near.Equal(0.75, Gini.Of([0, 0, 0, 1]).Value, Tolerance);
        Near.Equal(0.4, Gini.Of([100, 20, 30, 10, 40]).Value, Tolerance);
        Near.Equal(0.25439390711546661, Gini.Of(MotorTrend.Hp).Value, Tolerance);
        Near.Equal(0.26260016218370746, Gini.Of(MotorTrend.Hp, GiniDivisor.Sample).Value, Tolerance);
        Assert.Equal(1, Gini.Of([0, 0, 0, 1], GiniDivisor.Sample).Value);
    }

    // oracles: SRF followers ... gini 0.805455281545331
    [Fact]
    public void Followers_of_real_accounts_are_divided_as_R_says()
    {
        var (followers, _) = SharedData.Columns("srf-instagram-2017/labelled_975.csv", ',', "followers", "posts");
        Near.Equal(0.805455281545331, Gini.Of(followers).Value, 1e-12);
    }

    // R 4.2.2: j <- sapply(1:n, function(i) g(x[-i])); sqrt((n - 1)/n*sum((j - mean(j))^2)); g(x) + c(-1, 1)*qnorm(.975)*se
    [Fact]
    public void The_jackknife_is_that_of_R()
    {
        Check(Gini.Of(MotorTrend.Hp), 0.026938869699903403, 0.20159469271943861, 0.30719312151149458);
        Check(Gini.Of(MotorTrend.Hp, GiniDivisor.Sample), 0.027836832023233529, 0.20804097397447852, 0.31715935039293641);
        Check(Gini.Of(WithZeros), 0.11404377218644364, 0.40147831385347976, 0.84852168614652024);
        Check(Gini.Of(WithZeros, GiniDivisor.Sample), 0.13305106755085094, 0.45351041378144064, 0.97506101478998797);

        static void Check(GiniEstimate gini, double standardError, double lower, double upper)
        {
            Near.Equal(standardError, gini.StandardError, 1e-11);
            Near.Equal(lower, upper, gini.ConfidenceInterval(), 1e-11);
            Assert.Equal("jackknife", gini.ConfidenceInterval().Method);
        }
    }

    // Python, fractions: the population's coefficient without each value in turn, exactly. What is left of a total that one unit
    // has nearly all of was once found as a difference, 0 or worse.
    [Theory]
    [InlineData(new[] { 1, 2, 3, 1e17 }, 0.3333333333333333)]
    [InlineData(new[] { 1e-200, 3e-200, 4e-200, 7e-200, 1 }, 0.3466666666666667)]
    public void A_unit_with_nearly_everything_does_not_drown_the_others(double[] values, double standardError) =>
        Near.Equal(standardError, Gini.Of(values).StandardError, 1e-12);

    [Fact]
    public void It_is_half_the_mean_difference_over_the_mean() => Amounts.ForAll(values =>
    {
        var differences = (from a in values from b in values select Math.Abs(a - b)).Average();
        Assert.Equal(differences / (2 * values.Average()), Gini.Of(values).Value, Tolerance);
    });

    [Fact]
    public void The_jackknife_is_the_one_taken_unit_by_unit() => Amounts.Where(v => v.Length > 2 && v.Count(x => x > 0) > 1).ForAll(values =>
    {
        foreach (var divisor in Enum.GetValues<GiniDivisor>())
        {
            var n = values.Length;
            var without = Enumerable.Range(0, n).Select(i => Gini.Of([.. values[..i], .. values[(i + 1)..]], divisor).Value).ToArray();
            var variance = without.Sum(g => Math.Pow(g - without.Average(), 2)) * (n - 1) / n;
            Assert.Equal(Math.Sqrt(variance), Gini.Of(values, divisor).StandardError, 1e-9);
        }
    });

    [Fact]
    public void Order_and_unit_do_not_matter_and_a_gift_to_the_poorest_lessens_it() => Gen.Select(Amounts, Gen.Int[-600, 600]).ForAll((values, power) =>
    {
        var gini = Gini.Of(values).Value;
        Assert.InRange(gini, 0, 1 - 1.0 / values.Length + Tolerance);
        Assert.Equal(gini, Gini.Of([.. values.Reverse().Select(v => Math.ScaleB(v, power))]).Value, Tolerance);
        Assert.True(Gini.Of([.. values.Select(v => v + 1)]).Value <= gini);
        Assert.Equal(gini, Gini.Of([.. values, .. values]).Value, Tolerance);
    });

    [Fact]
    public void Totals_of_any_size_are_held()
    {
        // 10,000 accounts of 500 million followers: R's whole numbers overflow here.
        double[] even = [.. Enumerable.Repeat(5e8, 10_000)];
        Assert.Equal(0, Gini.Of(even).Value);
        even[17] = 1.5e9;
        // One has 3 shares of 10,002, the others one: Σ of differences 2 · 9,999 · 2 over 2 n Σ.
        Near.Equal(2.0 * 9_999 / (10_000.0 * 10_002), Gini.Of(even).Value, Tolerance);
        Near.Equal(0.4, Gini.Of([1e307, 2e307, 3e307, 4e307, 1e308]).Value, Tolerance);
        Near.Equal(0.4, Gini.Of([1e-307, 2e-307, 3e-307, 4e-307, 1e-306]).Value, Tolerance);
    }

    [Fact]
    public void Few_values_and_bad_ones()
    {
        Assert.Equal(0, Gini.Of([5]).Value);
        Assert.Equal(0, Gini.Of([3, 3, 3, 3]).ConfidenceInterval().Upper, 1e-15);
        Refusal.Expect(Violation.TooFewObservations, "At least 1 value is needed for a Gini coefficient; got 0.", () => Gini.Of([]));
        Refusal.Expect(Violation.TooFewObservations, "At least 2 values are needed for a Gini coefficient; got 1.", () => Gini.Of([1], GiniDivisor.Sample));
        Refusal.Expect(Violation.OutOfDomain, "values[1] is -1; no value may be below 0.", () => Gini.Of([2, -1]));
        Refusal.Expect(Violation.NotFinite, "values[0] is NaN;", () => Gini.Of([double.NaN, 1]));
        Refusal.Expect(Violation.NotFinite, "values[1] is Infinity;", () => Gini.Of([1, double.PositiveInfinity]));
        Refusal.Expect(Violation.Constant, "values is 0 throughout; a Gini coefficient needs a total above 0.", () => Gini.Of([0, -0.0, 0]));
        Refusal.Expect(Violation.TooFewObservations, "At least 3 values are needed for a jackknife of a Gini coefficient; got 2.", () => Gini.Of([1, 2]).ConfidenceInterval());
        Refusal.Expect(Violation.TooFewObservations, "At least 2 positive values are needed for a jackknife of a Gini coefficient; got 1.", () => Gini.Of([0, 0, 2]).ConfidenceInterval());
        Refusal.Expect(Violation.OutOfDomain, "level is 0;", () => Gini.Of([1, 2, 3]).ConfidenceInterval(0));
    }

    // Shares of 20,000 samples (5,000 of 1,000 values): the remarks give them. Truth: 1/2; 2Φ(σ/√2) − 1; 1/(2a − 1).
    [Theory]
    [InlineData(20, 0.9337, 0.7600, 0.7438)]
    [InlineData(100, 0.9438, 0.7790, 0.8430)]
    public void Coverage_of_the_jackknife(int n, double exponential, double lognormal, double pareto)
    {
        Coverage.Expect(exponential, Replications, "exponential", stream => Covers(stream, u => -Math.Log(1 - u), 0.5));
        Coverage.Expect(pareto, Replications, "pareto", stream => Covers(stream, u => Math.Pow(1 - u, -0.4), 0.25));
        Coverage.Expect(lognormal, Replications, "lognormal", stream =>
            Gini.Of([.. Draws.Normal(stream, n).Select(z => Math.Exp(2 * z))], GiniDivisor.Sample).ConfidenceInterval().Contains(0.84270079294971489));

        bool Covers(RandomStream stream, Func<double, double> quantile, double truth) =>
            Gini.Of([.. Draws.Uniform(stream, n).Select(quantile)], GiniDivisor.Sample).ConfidenceInterval().Contains(truth);
    }

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Gini coefficient of 32 values\n" +
            "coefficient   95 % interval  divisor\n" +
            "───────────  ──────────────  ───────\n" +
            "      0.254  0.202 to 0.307  n\n", Gini.Of(MotorTrend.Hp).ToString());
        Assert.EndsWith("      0.333      undefined  n − 1\n", Gini.Of([1, 2], GiniDivisor.Sample).ToString());
    }
}
