using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Resampling;

public class BootstrapTests
{
    private const double Tolerance = 1e-10;
    private static readonly RandomStream Stream = RandomStream.FromSeed("bootstrap");
    private static readonly double[] Sample = [3.1, 2.2, 8.4, 1.0, 5.5, 9.7, 2.4];

    private static ResamplingPlan Few(int replications) => new() { Replications = replications, Threads = 1 };

    // R 4.2.2 boot with 20,000 replicates of its own: se 0.13253, percentile 0.4639 to 0.9621, BCa 0.3380 to 0.9404. Ends of
    // 20,000 replicates each vary by about 0.005 at the lower end and by 0.001 at the upper one: four times √2 of that.
    [Fact]
    public void Law_schools_agree_with_R_within_the_error_of_simulation()
    {
        var r = Bootstrap.OfPairs(
            LawSchools.Lsat, LawSchools.Gpa, CorrelationMethod.Pearson, Stream, plan: new() { Replications = 20_000 });
        Near.Equal(-0.07567156493787938, r.Acceleration, Tolerance);
        Near.Equal(0.1325309159627576, r.StandardError, 0.04);
        Assert.Equal(0.4639067899259916, r.ConfidenceInterval(BootstrapInterval.Percentile).Lower, 0.03);
        Assert.Equal(0.9620945786780263, r.ConfidenceInterval(BootstrapInterval.Percentile).Upper, 0.006);
        Assert.Equal(0.3380240170640204, r.ConfidenceInterval().Lower, 0.04);
        Assert.Equal(0.9403861016845539, r.ConfidenceInterval().Upper, 0.006);
    }

    // The replicates' variance is in closed form Σ(x − x̄)²/n², and of two strata of a mean the weighted sum of theirs.
    [Fact]
    public void The_standard_error_of_a_mean_is_that_of_the_sample_as_population()
    {
        int[] strata = [7, 7, 7, -1, -1, -1, -1];
        var simple = Bootstrap.OfValues(Sample, Statistic.Mean, Stream);
        var stratified = Bootstrap.OfValues(
            Sample, Statistic.Mean, Stream, plan: new() { Design = SamplingDesign.Stratified(strata) });
        Near.Equal(Math.Sqrt(Spread(Sample)) / 7, simple.StandardError, 0.03);
        Near.Equal(
            Math.Sqrt(Spread(Sample[..3]) + Spread(Sample[3..])) / 7, stratified.StandardError, 0.03);

        static double Spread(double[] values) => values.Sum(v => (v - values.Average()) * (v - values.Average()));
    }

    [Fact]
    public void Clusters_of_equal_observations_are_as_good_as_one_observation()
    {
        double[] doubled = [.. Sample.SelectMany(value => new[] { value, value })];
        int[] clusters = [.. Enumerable.Range(0, 14).Select(i => 100 - i / 2)];
        var plan = Few(500) with { Design = SamplingDesign.Clustered(clusters) };
        var (one, two) = (Bootstrap.OfValues(Sample, Statistic.Mean, Stream, plan: Few(500)), Bootstrap.OfValues(doubled, Statistic.Mean, Stream, plan: plan));
        Assert.All(one.Replicates.Zip(two.Replicates), pair => Near.Equal(pair.First, pair.Second, Tolerance));
        Near.Equal(one.Acceleration, two.Acceleration, Tolerance);
        Assert.Equal(14, two.SampleSize);
    }

    // SciPy 1.10.1: scipy.stats._resampling._bca_interval((a, b), log mean(a) - log mean(b), ...)[2]
    [Fact]
    public void Acceleration_of_two_samples_is_that_of_SciPy()
    {
        var ratio = Bootstrap.OfSamples(
            Sample, [1.2, 0.4, 7.7, 3.3, 2.1], (a, b) => Math.Log(Statistic.Mean(a)) - Math.Log(Statistic.Mean(b)), Stream, plan: Few(999));
        Near.Equal(-0.05318132973252135, ratio.Acceleration, Tolerance);
        Near.Equal(0.45074749982270723, ratio.Value, Tolerance);
        Assert.Equal(12, ratio.SampleSize);
        Assert.True(ratio.ConfidenceInterval().Contains(ratio.Value));
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var (x, y) = Draws.NormalPairs(Stream.Fork("pairs"), 50, 0.5);
        foreach (var method in Enum.GetValues<CorrelationMethod>())
            Assert.Equal(With(1, method).Replicates, With(4, method).Replicates);
        Assert.Equal(
            Bootstrap.OfValues(x, Statistic.Mean, Statistic.StandardErrorOfMean, Stream, Few(200)).ConfidenceInterval(),
            Bootstrap.OfValues(x, Statistic.Mean, Statistic.StandardErrorOfMean, Stream, Few(200) with { Threads = 3 }).ConfidenceInterval());

        BootstrapEstimate With(int threads, CorrelationMethod method) =>
            Bootstrap.OfPairs(x, y, method, Stream, plan: new() { Replications = 200, Threads = threads });
    }

    private static readonly Gen<(double[] X, double[] Y)> Pairs = Gen.OneOf(Gen.Int[-2, 2].Select(i => (double)i), Gen.Double[-100, 100])
        .Array[2, 30].SelectMany(x => Gen.OneOf(Gen.Int[-3, 3].Select(i => (double)i), Gen.Double[-100, 100]).Array[x.Length]
            .Select(y => (x, y))).Where(pair => pair.x.Distinct().Count() > 1 && pair.y.Distinct().Count() > 1);

    [Fact]
    public void Correlations_are_what_the_statistic_as_a_function_gives() => Pairs.ForAll(pair =>
    {
        foreach (var (method, statistic) in new (CorrelationMethod, PairStatistic)[]
            { (CorrelationMethod.Pearson, (x, y) => Correlation.Pearson(x, y).Value), (CorrelationMethod.Spearman, (x, y) => Correlation.Spearman(x, y).Value) })
        {
            var fast = Bootstrap.OfPairs(pair.X, pair.Y, method, Stream, plan: Few(30));
            var slow = Bootstrap.OfPairs(pair.X, pair.Y, statistic, Stream, plan: Few(30));
            Assert.Equal(slow.UndefinedReplicates, fast.UndefinedReplicates);
            Assert.All(slow.Replicates.Zip(fast.Replicates), both => Assert.Equal(both.First, both.Second, 1e-9));
            Assert.Equal(slow.Acceleration, fast.Acceleration, 1e-8);
        }
    });

    [Fact]
    public void One_value_that_dwarfs_the_others_costs_samples_without_it_no_digits()
    {
        double[] x = [1, 2, 3, 4, 5, 1e12], y = [2, 1, 4, 3, 5, 0];
        var fast = Bootstrap.OfPairs(x, y, CorrelationMethod.Pearson, Stream, plan: Few(200));
        var slow = Bootstrap.OfPairs(x, y, (a, b) => Correlation.Pearson(a, b).Value, Stream, plan: Few(200));
        Assert.All(slow.Replicates.Zip(fast.Replicates), both => Assert.Equal(both.First, both.Second, 1e-3));
        Near.Equal(slow.Acceleration, fast.Acceleration, 1e-3);
    }

    [Fact]
    public void Scale_and_shift_carry_over_to_the_interval() => Gen.Int[-300, 300].ForAll(power =>
    {
        var scale = Math.ScaleB(1, power);
        foreach (var kind in new[] { BootstrapInterval.BiasCorrectedAccelerated, BootstrapInterval.Percentile, BootstrapInterval.Basic })
        {
            var plain = Bootstrap.OfValues(Sample, Statistic.Mean, Stream, kind, Few(99)).ConfidenceInterval();
            var moved = Bootstrap.OfValues([.. Sample.Select(v => v * scale)], Statistic.Mean, Stream, kind, Few(99)).ConfidenceInterval();
            Near.Equal(plain.Lower * scale, plain.Upper * scale, moved, Tolerance);
        }
    }, iter: 10);

    [Fact]
    public void Samples_in_which_the_statistic_is_undefined_are_counted()
    {
        double[] x = [0, 0, 1, 2], y = [1, 2, 0, 5];
        var r = Bootstrap.OfPairs(x, y, CorrelationMethod.Pearson, Stream, BootstrapInterval.Percentile, Few(4000));
        // Constant in x: all of the two tied (2⁻⁴), or four times the same of the others (2 · 4⁻⁴). Constant in y: 4 · 4⁻⁴, of
        // which those of the tied pairs and of the others are in x as well.
        var share = 1 / 16.0 + 2 / 256.0;
        Assert.Equal(share, r.UndefinedReplicates / 4000.0, 4 * Math.Sqrt(share * (1 - share) / 4000));
        Assert.Equal(4000, r.UndefinedReplicates + r.Replicates.Count);
        Assert.Contains($"undefined in {r.UndefinedReplicates} more", r.ToString());
    }

    [Fact]
    public void Studentized_replicates_without_a_standard_error_are_counted()
    {
        var mean = Bootstrap.OfValues([1, 2], Statistic.Mean, Statistic.StandardErrorOfMean, Stream, Few(400));
        // Half of the samples of two draw one value twice.
        Assert.InRange(mean.UndefinedReplicates, 160, 240);
        // The others are all alike.
        Assert.Equal(Violation.Constant, Assert.Throws<AssumptionException>(() => mean.ConfidenceInterval()).Violation);
    }

    [Fact]
    public void The_sample_itself_must_have_a_standard_error()
    {
        var mean = Bootstrap.OfValues(Sample, Statistic.Mean, v => v[0] == 3.1 && v[1] == 2.2 && v[2] == 8.4 ? 0 : 1, Stream, Few(99));
        Assert.StartsWith("The standard error of the sample is 0; a studentized interval needs a positive number.",
            Assert.Throws<AssumptionException>(() => mean.ConfidenceInterval()).Message);
    }

    [Fact]
    public void BCa_needs_the_statistic_without_each_unit()
    {
        var r = Bootstrap.OfPairs([0, 0, 1], [1, 2, 3], CorrelationMethod.Pearson, Stream, plan: Few(99));
        Assert.Equal(double.NaN, r.Acceleration);
        Assert.StartsWith("The statistic is undefined without some of the units;",
            Assert.Throws<AssumptionException>(() => r.ConfidenceInterval()).Message);
    }

    [Fact]
    public void A_constant_sample_has_a_value_and_no_interval()
    {
        var mean = Bootstrap.OfValues([5, 5, 5], Statistic.Mean, Stream, plan: Few(99));
        Assert.Equal((5, 0), (mean.Value, mean.StandardError));
        Assert.Equal(Violation.Constant, Assert.Throws<AssumptionException>(() => mean.ConfidenceInterval()).Violation);
    }

    [Fact]
    public void Two_values_give_three_replicates()
    {
        var mean = Bootstrap.OfValues([0, 1], Statistic.Mean, Stream, plan: Few(99));
        Assert.Equal([0, 0.5, 1], mean.Replicates.Distinct().Order());
        Near.Equal(0, 1, mean.ConfidenceInterval(), Tolerance);
    }

    [Fact]
    public void Great_values_stay_within_range()
    {
        var mean = Bootstrap.OfValues([1e300, 2e300, -3e300, 1e-300], Statistic.Mean, Stream, plan: Few(99));
        Assert.True(double.IsFinite(mean.StandardError) && double.IsFinite(mean.ConfidenceInterval().Lower));
    }

    public static TheoryData<double[], Violation> Unusable => new()
    {
        { [], Violation.TooFewObservations }, { [1], Violation.TooFewObservations }, { [1, double.NaN], Violation.NotFinite },
        { [1, 2, double.PositiveInfinity], Violation.NotFinite },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void What_cannot_be_drawn_from_is_refused(double[] values, Violation violation)
    {
        Assert.Equal(violation, Assert.Throws<AssumptionException>(() => Bootstrap.OfValues(values, Statistic.Mean, Stream)).Violation);
        Assert.Equal(violation, Assert.Throws<AssumptionException>(
            () => Bootstrap.OfPairs(values, values, CorrelationMethod.Spearman, Stream)).Violation);
        Assert.Equal(violation, Assert.Throws<AssumptionException>(() => Jackknife.OfValues(values, Statistic.Mean)).Violation);
    }

    [Fact]
    public void What_cannot_be_planned_is_refused()
    {
        Refused(Violation.OutOfDomain, "Replications is 0; it must be at least 1.", new() { Replications = 0 });
        Refused(Violation.OutOfDomain, "Threads is 0; it must be at least 1.", new() { Threads = 0 });
        Assert.Equal("plan", Assert.Throws<ArgumentNullException>(() =>
            Bootstrap.OfValues([1, 2, 3], _ => 0, RandomStream.FromSeed("plan"), plan: new() { Design = null! })).ParamName);
        Refused(Violation.UnequalLengths, "strata has 2 labels and the data 7 observations; each needs one.",
            new() { Design = SamplingDesign.Stratified([1, 2]) });
        Refused(Violation.TooFewObservations, "At least 2 units are needed for resampling; got 1.",
            new() { Design = SamplingDesign.Clustered([4, 4, 4, 4, 4, 4, 4]) });
        Refused(Violation.OutOfDomain, "Cluster 9 reaches into two strata or samples; all of a cluster must lie in one.",
            new() { Design = SamplingDesign.StratifiedClusters([1, 1, 1, 2, 2, 2, 2], [8, 8, 9, 9, 7, 7, 7]) });

        static void Refused(Violation violation, string message, ResamplingPlan plan)
        {
            Refusal.Expect(violation, message, () => Bootstrap.OfValues(Sample, Statistic.Mean, Stream, plan: plan));
        }
    }

    [Fact]
    public void A_studentized_interval_without_a_standard_error_is_refused() => Assert.StartsWith(
        "interval is Studentized, which needs a standard error: take the overload that has one.",
        Assert.Throws<AssumptionException>(
            () => Bootstrap.OfValues(Sample, Statistic.Mean, Stream, BootstrapInterval.Studentized)).Message);

    [Fact]
    public void A_fault_of_the_statistic_reaches_the_caller() => Assert.Throws<InvalidOperationException>(() =>
        Bootstrap.OfValues(Sample, v => v[0] == v[1] ? throw new InvalidOperationException() : 0, Stream));

    [Fact]
    public void Progress_ascends_to_the_end()
    {
        var told = new List<double>();
        Bootstrap.OfValues(Sample, Statistic.Mean, Stream, plan: new() { Replications = 5000, Progress = new Listener(told) });
        Assert.Equal(told.Order().Distinct(), told);
        Assert.Equal(1, told[^1]);
        Assert.InRange(told.Count, 50, 100);
    }

    // Whoever makes the 50th evaluation or a later one cancels before it returns, so that no thread makes two of them.
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Cancellation_stops_the_work(int threads)
    {
        using var source = new CancellationTokenSource();
        var evaluations = 0;
        Assert.Throws<OperationCanceledException>(() => Bootstrap.OfValues(Sample, values =>
        {
            if (Interlocked.Increment(ref evaluations) >= 50)
                source.Cancel();
            return values[0];
        }, Stream, plan: new() { Replications = 1_000_000, Threads = threads, Cancellation = source.Token }));
        Assert.InRange(evaluations, 50, 49 + threads);
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Bootstrap of 7 observations, 999 replicates\n" +
        "estimate    bias  standard error   95 % interval  interval by\n" +
        "────────  ──────  ──────────────  ──────────────  ───────────\n" +
        "   4.614  −0.014           1.144  2.471 to 6.900  percentile\n",
        Bootstrap.OfValues(Sample, Statistic.Mean, Stream, BootstrapInterval.Percentile, Few(999)).ToString());

    private sealed class Listener(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
