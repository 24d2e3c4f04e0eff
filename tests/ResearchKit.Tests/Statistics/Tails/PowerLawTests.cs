using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Tails;

public class PowerLawTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 2_000;

    // R 4.2.2 with gsl: the root of mean(log(x)) + (log(hzeta(a + h, m)) - log(hzeta(a - h, m)))/(2*h), h = 1e-5; the standard
    // error from its second difference; KS: xs <- m:max(x); max(abs(1 - hzeta(a, xs + 1)/hzeta(a, m) - ecdf(x)(xs))).
    // oracles, by poweRlaw: xmin 7, alpha 1.95272835312, KS 0.00825263395456.
    [Fact]
    public void Words_of_Moby_Dick()
    {
        var law = PowerLaw.Fit(HeavyTails.Moby, TailData.Counts);
        Assert.Equal((7, 2958, 18_855), (law.Minimum, law.TailSize, law.SampleSize));
        Near.Equal(1.9527275117354, law.Value, 1e-10);
        Near.Equal(1.95272835312, law.Value, 1e-6);
        Near.Equal(0.0175328386884143, law.StandardError, 1e-6);
        Near.Equal(0.00825295306185869, law.KolmogorovSmirnov, 1e-7);
        var all = PowerLaw.Fit(HeavyTails.Moby, TailData.Counts, 1);
        Near.Equal(1.77480956987494, all.Value, 1e-10);
        Near.Equal(0.03463166413425, all.KolmogorovSmirnov, 1e-7);
    }

    // R 4.2.2: for each m of unique(x): z <- x[x >= m]; a <- 1 + n/sum(log(z/m)); F <- 1 - (z/m)^(1 - a);
    // max(abs(F - (0:(n - 1))/n), abs((1:n)/n - F)); the m where it is least. oracles, by poweRlaw: xmin 27, alpha 2.24360100672.
    [Fact]
    public void Casualties_of_a_war()
    {
        var law = PowerLaw.Fit(HeavyTails.Casualties, TailData.Continuous);
        Assert.Equal((27, 191), (law.Minimum, law.TailSize));
        Near.Equal(2.24360116447214, law.Value, Tolerance);
        Near.Equal(2.24360100672, law.Value, 1e-6);
        Near.Equal(0.0502948067309268, law.KolmogorovSmirnov, Tolerance);
        Near.Equal((law.Value - 1) / Math.Sqrt(191), law.StandardError, Tolerance);
    }

    // oracles: MLE continuous small xmin=1 ... closed form 1.40621464318
    [Fact]
    public void A_given_minimum_has_a_closed_form()
    {
        double[] values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 50, 100, 1000];
        var law = PowerLaw.Fit(values, TailData.Continuous, 1);
        Near.Equal(1.40621464318, law.Value, 1e-11);
        // R: 1 + .40621464318*exp(c(-1, 1)*qnorm(.975)/sqrt(15))
        Near.Equal(1 + 0.40621464318 * Math.Exp(-1.9599639845400545 / Math.Sqrt(15)), 1 + 0.40621464318 * Math.Exp(1.9599639845400545 / Math.Sqrt(15)), law.ConfidenceInterval(), 1e-11);
        Assert.Equal("normal on log(α − 1)", law.ConfidenceInterval().Method);
        Near.Equal(Math.Pow(10, -0.40621464318), law.Survival(10), 1e-10);
        // Between two values it begins nowhere else.
        Assert.Equal(11, PowerLaw.Fit(values, TailData.Continuous, 4.5).TailSize);
    }

    [Fact]
    public void The_least_distance_is_found_as_by_trying_all() => Gen.Double[0.5, 4].Array[3, 80].Select(v => v.Select(x => Math.Round(Math.Exp(x), 1)).ToArray())
        .Where(v => v.Distinct().Count() > 1).ForAll(values =>
        {
            foreach (var data in Enum.GetValues<TailData>())
            {
                double[] column = data == TailData.Counts ? [.. values.Select(Math.Ceiling)] : values;
                if (column.Distinct().Count() < 2)
                    continue;
                var all = column.Distinct().Order().SkipLast(1).Select(minimum => PowerLaw.Fit(column, data, minimum)).ToArray();
                var best = PowerLaw.Fit(column, data);
                Assert.Equal(all.Min(law => law.KolmogorovSmirnov), best.KolmogorovSmirnov);
                Assert.Equal(all.MinBy(law => law.KolmogorovSmirnov)!.Value, best.Value);
            }
        });

    [Fact]
    public void Many_different_values_are_thinned_without_harm()
    {
        // The law begins at 1; a third of the values lies uniformly below.
        var stream = RandomStream.FromSeed("many");
        double[] values = [.. Draws.Uniform(stream, 20_000).Select(u => Math.Pow(1 - u, -1 / 1.5)), .. Draws.Uniform(stream, 10_000)];
        var law = PowerLaw.Fit(values, TailData.Continuous);
        Assert.InRange(law.Minimum, 0.95, 1.5);
        Assert.True(law.KolmogorovSmirnov <= PowerLaw.Fit(values, TailData.Continuous, 1).KolmogorovSmirnov + 0.002);
        Assert.True(law.ConfidenceInterval(0.999).Contains(2.5));
    }

    [Fact]
    public void The_distance_is_that_of_its_definition() => Gen.Int[1, 30].Array[5, 60].Where(v => v.Distinct().Count() > 1).ForAll(counts =>
    {
        double[] values = [.. counts.Select(c => (double)c)];
        var law = PowerLaw.Fit(values, TailData.Counts, values.Min());
        var greatest = Enumerable.Range(counts.Min(), 31).Max(x =>
            Math.Abs(counts.Count(c => c >= x) / (double)counts.Length - law.Survival(x)));
        Assert.Equal(greatest, law.KolmogorovSmirnov, 1e-12);
    });

    [Fact]
    public void The_unit_of_measurements_does_not_matter() => Gen.Select(Gen.Double[0.1, 6].Array[3, 50].Where(v => v.Distinct().Count() > 1), Gen.Int[-900, 900])
        .ForAll((logs, power) =>
        {
            var (law, scaled) = (Fit(0), Fit(power));
            Near.Equal(law.Value, scaled.Value, 1e-8);
            Near.Equal(Math.ScaleB(law.Minimum, power), scaled.Minimum, Tolerance);

            PowerLawEstimate Fit(int exponent) => PowerLaw.Fit([.. logs.Select(v => Math.ScaleB(Math.Exp(v), exponent))], TailData.Continuous, Math.ScaleB(Math.Exp(logs.Order().ElementAt(0)), exponent));
        });

    [Fact]
    public void Bad_values_are_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, "At least 2 values are needed for a fit of a tail; got 1.", () => PowerLaw.Fit([1], TailData.Counts), "values");
        Refusal.Expect(Violation.TooFewObservations, "At least 2 values are needed for a fit of a tail; got 0.", () => PowerLaw.Fit([], TailData.Continuous), "values");
        Refusal.Expect(Violation.OutOfDomain, "values[1] is 0; every value must be above 0.", () => PowerLaw.Fit([1, 0, 3], TailData.Continuous), "values");
        Refusal.Expect(Violation.OutOfDomain, "values[2] is 2.5; a count must be a whole number, at most 2^53.", () => PowerLaw.Fit([1, 2, 2.5], TailData.Counts), "values");
        Refusal.Expect(Violation.OutOfDomain, "values[1] is 10000000000000000;", () => PowerLaw.Fit([1, 1e16], TailData.Counts), "values");
        Refusal.Expect(Violation.NotFinite, "values[0] is NaN;", () => PowerLaw.Fit([double.NaN, 2], TailData.Continuous), "values");
        Refusal.Expect(Violation.Constant, "values is 3 throughout;", () => PowerLaw.Fit([3, 3, 3], TailData.Counts), "values");
        Refusal.Expect(Violation.TooFewObservations, "At least 2 different values from minimum = 3 on are needed for a power law; got 1.", () => PowerLaw.Fit([1, 2, 3], TailData.Counts, 3), "minimum");
        Refusal.Expect(Violation.OutOfDomain, "minimum is 1.5; that of counts must be a whole number.", () => PowerLaw.Fit([1, 2, 3], TailData.Counts, 1.5), "minimum");
        Refusal.Expect(Violation.OutOfDomain, "minimum is 0; it must be a positive number.", () => PowerLaw.Fit([1, 2, 3], TailData.Counts, 0), "minimum");
        Refusal.Expect(Violation.OutOfDomain, "value is 6; the tail begins at 7.", () => PowerLaw.Fit(HeavyTails.Moby, TailData.Counts, 7).Survival(6), "value");
        Refusal.Expect(Violation.TooFewObservations, "At least 1 replication is needed for a bootstrap; got 0.", () => PowerLaw.Fit([1, 2, 3], TailData.Counts).GoodnessOfFit(RandomStream.FromSeed("0"), 0), "replications");
    }

    [Fact]
    public void Extreme_values_leave_no_double()
    {
        Assert.True(double.IsFinite(PowerLaw.Fit([1e-300, 1, 1e300], TailData.Continuous).Value));
        Assert.True(PowerLaw.Fit([1, 9e15], TailData.Counts).Value > 1);
        // Two neighbours far out: nearly geometric, with log(1 + 1/x) for a step.
        var steep = PowerLaw.Fit([1e6, 1e6, 1e6, 1e6 + 1], TailData.Counts);
        Near.Equal(1e6 * Math.Log(5), steep.Value, 1e-3);
    }

    // So near to each other the law is exponential (counts: geometric) in the value less the minimum, and α its rate times that.
    [Theory]
    [InlineData(TailData.Continuous)]
    [InlineData(TailData.Counts)]
    public void Neighbours_far_out_are_told_apart(TailData data)
    {
        double[] values = [.. Enumerable.Range(0, 50).Select(i => 1e15 + i)];
        var law = PowerLaw.Fit(values, data, 1e15);
        var rate = data == TailData.Counts ? Math.Log(1 + 1 / 24.5) : 1 / 24.5;
        Near.Equal(1e15 * rate, law.Value, 1e-11);
        Near.Equal(Math.Exp(-20 * rate), law.Survival(1e15 + 20), 1e-11);
        var distance = Enumerable.Range(0, 50).Max(i => Math.Max(
            Math.Abs(1 - i / 50.0 - Math.Exp(-i * rate)),
            Math.Abs(1 - (i + 1) / 50.0 - Math.Exp(-(data == TailData.Counts ? i + 1 : i) * rate))));
        Near.Equal(distance, law.KolmogorovSmirnov, 1e-11);
        Assert.True(double.IsFinite(law.CompareWithLognormal().LogLikelihoodRatio));
        // At 2^53 a double holds no next count.
        Assert.True(PowerLaw.Fit([.. Enumerable.Repeat(9007199254740991.0, 30), 9007199254740992.0], data).Value is > 1e15 and < 1e18);
    }

    [Fact]
    public void Two_threads_or_one_give_the_same_test()
    {
        var law = PowerLaw.Fit(HeavyTails.Casualties, TailData.Continuous);
        var test = law.GoodnessOfFit(RandomStream.FromSeed("war"), 60);
        Assert.Equal(test, law.GoodnessOfFit(RandomStream.FromSeed("war"), 60));
        // Clauset, Shalizi and Newman call data a power law from p = 0.1 on.
        Assert.InRange(test.PValue, 0.05, 0.5);
        Assert.Equal((law.KolmogorovSmirnov, "bootstrap", 191), (test.Statistic, test.PValueMethod, test.SampleSize));
        // Nothing like one: equally spaced counts.
        double[] even = [.. Enumerable.Range(1, 60).Select(i => (double)i)];
        Assert.Equal(1.0 / 61, PowerLaw.Fit(even, TailData.Counts, 1).GoodnessOfFit(RandomStream.FromSeed("even"), 60).PValue);
    }

    // Shares of 20,000 and 4,000 simulated samples.
    [Fact]
    public void Coverage_with_a_known_minimum()
    {
        Coverage.Expect(0.9395, Replications, "10", stream => Sample(stream, 10).ConfidenceInterval().Contains(2.5));
        Coverage.Expect(0.9482, Replications, "50", stream => Sample(stream, 50).ConfidenceInterval().Contains(2.5));

        static PowerLawEstimate Sample(RandomStream stream, int n) =>
            PowerLaw.Fit([.. Draws.Uniform(stream, n).Select(u => Math.Pow(1 - u, -1 / 1.5))], TailData.Continuous, 1);
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Power law in the tail of 18,855 counts\n" +
        "tail from  values in it  exponent   95 % interval     KS\n" +
        "─────────  ────────────  ────────  ──────────────  ─────\n" +
        "        7         2,958     1.953  1.919 to 1.988  0.008\n", PowerLaw.Fit(HeavyTails.Moby, TailData.Counts).ToString());
}
