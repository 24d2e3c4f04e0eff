using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Resampling;

public class PermutationTestTests
{
    private static readonly RandomStream Stream = RandomStream.FromSeed("permutation");
    private static readonly double[] First = [3.1, 2.2, 8.4, 1.0, 5.5, 9.7, 2.4];
    private static readonly double[] Second = [1.2, 0.4, 7.7, 3.3, 2.1];
    private static readonly double[] Places = [1, 2, 3, 4, 5, 7];

    // SciPy 1.10.1 permutation_test(n_resamples = inf): all 792 arrangements, all 32 exchanges, all 720 orders.
    [Fact]
    public void P_values_are_those_of_all_arrangements_within_the_error_of_simulation()
    {
        Near(PermutationTest.Independent(First, Second, Statistic.MeanDifference, Stream), 0.19065656565656566, 0.8131313131313131);
        Near(PermutationTest.Paired(First[..5], Second, Statistic.MeanDifference, Stream), 0.15625, 0.875);
        double[] differences = [.. First.Zip(Second, (a, b) => a - b)];
        Near(PermutationTest.SignFlips(differences, Statistic.Mean, Stream), 0.15625, 0.875);
        Near(PermutationTest.Association(First[..6], Places, CorrelationMethod.Pearson, Stream), 0.11666666666666667, 0.8847222222222222);
        Near(PermutationTest.Association(First[..6], Places, (x, y) => Correlation.Pearson(x, y).Value, Stream), 0.11666666666666667, 0.8847222222222222);

        static void Near(PermutationTestResult test, double greater, double less)
        {
            Close(greater, Alternative.Greater);
            Close(less, Alternative.Less);
            Assert.Equal(2 * test.PValue(Alternative.Greater), test.PValue());

            void Close(double exact, Alternative alternative) => Assert.Equal(
                exact, test.PValue(alternative), 4 * Math.Sqrt(exact * (1 - exact) / test.Permutations));
        }
    }

    [Fact]
    public void P_counts_the_sample_among_the_arrangements()
    {
        var test = PermutationTest.Independent(First, Second, Statistic.MeanDifference, Stream, new() { Replications = 9 });
        Assert.Equal((1.0 + test.Replicates.Count(value => value >= test.Value)) / 10, test.PValue(Alternative.Greater));
        var surest = PermutationTest.Association(
            [.. Enumerable.Range(0, 50)], [.. Enumerable.Range(0, 50)], CorrelationMethod.Spearman, Stream, new() { Replications = 199 });
        Assert.Equal(2.0 / 200, surest.PValue());
        Assert.Equal(Math.Sqrt(0.005 * 0.995 / 199), surest.MonteCarloStandardError(Alternative.Greater), 1e-15);
    }

    private static readonly Gen<(double[] X, double[] Y)> Pairs = Gen.OneOf(Gen.Int[-2, 2].Select(i => (double)i), Gen.Double[-100, 100])
        .Array[2, 40].SelectMany(x => Gen.OneOf(Gen.Int[-3, 3].Select(i => (double)i), Gen.Double[-100, 100]).Array[x.Length]
            .Select(y => (x, y))).Where(pair => pair.x.Distinct().Count() > 1 && pair.y.Distinct().Count() > 1);

    [Fact]
    public void Correlations_are_what_the_statistic_as_a_function_gives() => Pairs.ForAll(pair =>
    {
        var plan = new ResamplingPlan
        {
            Replications = 20,
            Design = SamplingDesign.Stratified([.. Enumerable.Range(0, pair.X.Length).Select(i => i % 3)]),
        };
        AssertSame(CorrelationMethod.Pearson, (x, y) => Correlation.Pearson(x, y).Value);
        AssertSame(CorrelationMethod.Spearman, (x, y) => Correlation.Spearman(x, y).Value);

        void AssertSame(CorrelationMethod method, PairStatistic statistic)
        {
            var fast = PermutationTest.Association(pair.X, pair.Y, method, Stream, plan);
            var slow = PermutationTest.Association(pair.X, pair.Y, statistic, Stream, plan);
            Assert.All(slow.Replicates.Zip(fast.Replicates), both => Assert.Equal(both.First, both.Second, 1e-10));
            Assert.Equal((slow.AtLeast, slow.AtMost), (fast.AtLeast, fast.AtMost));
        }
    });

    [Fact]
    public void Each_order_is_as_likely()
    {
        var counts = new int[24];
        PermutationTest.Association([0, 1, 2, 3], [0, 1, 2, 3], (x, _) =>
        {
            var order = (int)x[0] * 6 + ((int)x[1] - (x[1] > x[0] ? 1 : 0)) * 2 + (x[2] > x[3] ? 1 : 0);
            Interlocked.Increment(ref counts[order]);
            return 0;
        }, Stream, new() { Replications = 24_000 });
        // χ² on 23 degrees of freedom: above 59.5 in 1 of 20,000 seeds.
        Assert.InRange(counts.Sum(count => Math.Pow(count - 1000, 2) / 1000), 5, 59.5);
    }

    [Fact]
    public void Exchanges_stay_within_strata_and_keep_the_sizes()
    {
        int[] strata = [0, 0, 1, 1, 1, 2, 2, /* second */ 0, 1, 1, 2, 5];
        var sums = strata.Select(stratum => Math.Pow(10, stratum)).ToArray();
        var test = PermutationTest.Independent(sums.AsSpan(0, 7), sums.AsSpan(7), (a, b) =>
        {
            Assert.Equal((7, 5), (a.Length, b.Length));
            return Statistic.Mean(a);
        }, Stream, new() { Replications = 50, Design = SamplingDesign.Stratified(strata) });
        Assert.All(test.Replicates, value => Assert.Equal(test.Value, value, 1e-9));
        Assert.Equal(1, test.PValue());
    }

    [Fact]
    public void Clusters_move_as_one()
    {
        // Two clusters each: 6 ways to deal out, each a difference that whole clusters give.
        double[] first = [1, 2, 3], second = [10, 20, 30, 40];
        var design = SamplingDesign.Clustered([1, 1, 2, 3, 3, 3, 4]);
        var test = PermutationTest.Independent(first, second, (a, _) => a.ToArray().Sum(), Stream, new() { Replications = 300, Design = design });
        Assert.Equal([6, 43, 43, 63, 63, 100], All().Order());
        Assert.Equal(All().Distinct().Order(), test.Replicates.Distinct().Order());

        double[] All() => [3 + 3, 3 + 60, 3 + 40, 3 + 60, 3 + 40, 60 + 40];
    }

    [Fact]
    public void Clusters_flip_as_one()
    {
        var test = PermutationTest.SignFlips(
            [1, 2, 10], values => values[0] + values[1] + values[2], Stream, new() { Replications = 200, Design = SamplingDesign.Clustered([0, 0, 1]) });
        Assert.Equal([-13, -7, 7, 13], test.Replicates.Distinct().Order());
    }

    [Fact]
    public void A_property_of_clusters_is_dealt_out_to_clusters()
    {
        double[] x = [1, 1, 0, 0, 0, 5], y = [1, 2, 3, 4, 5, 6];
        var plan = new ResamplingPlan { Replications = 300, Design = SamplingDesign.Clustered([7, 7, 8, 8, 8, 9]) };
        var test = PermutationTest.Association(x, y, (a, b) => a[0] * 100 + a[2] * 10 + a[5] + (a[0] == a[1] && a[3] == a[4] ? 0 : double.NaN), Stream, plan);
        Assert.Equal([15, 51, 105, 150, 501, 510], test.Replicates.Distinct().Order());
        var thrown = Assert.Throws<AssumptionException>(
            () => PermutationTest.Association(y, x, CorrelationMethod.Pearson, Stream, plan));
        Assert.StartsWith("x[1] is 2 and x[0] of the same cluster 1; x must be constant within clusters.", thrown.Message);
        Assert.Equal(Violation.OutOfDomain, thrown.Violation);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var (x, y) = Draws.NormalPairs(Stream.Fork("pairs"), 60, 0.2);
        Assert.Equal(With(1).Replicates, With(3).Replicates);
        Assert.Equal(Groups(1).Replicates, Groups(3).Replicates);

        PermutationTestResult With(int threads) =>
            PermutationTest.Association(x, y, CorrelationMethod.Pearson, Stream, new() { Replications = 300, Threads = threads });
        PermutationTestResult Groups(int threads) =>
            PermutationTest.Independent(x, y, Statistic.MeanDifference, Stream, new() { Replications = 300, Threads = threads });
    }

    // Of 19 exchanges p is at most 0.05 where the sample is the most extreme of 20: in exactly 1 of 20 of null samples.
    [Fact]
    public void Size_is_exact() => Coverage.Expect(0.95, 2000, "size", stream =>
        PermutationTest.Independent(
            Draws.Normal(stream, 4), Draws.Normal(stream, 6), Statistic.MeanDifference, stream, new() { Replications = 19, Threads = 1 })
            .PValue(Alternative.Greater) > 0.05 + 1e-9);

    [Fact]
    public void Undefined_exchanges_count_against_the_alternative()
    {
        var test = PermutationTest.SignFlips([1, 2, 3, 4, 5, 6, 7, 8], values => values[0] > 0 ? Statistic.Mean(values)
            : throw new AssumptionException(Violation.NotFinite, "values", ""), Stream, new() { Replications = 999 });
        Assert.InRange(test.UndefinedPermutations, 430, 570);
        Assert.True(test.PValue(Alternative.Greater) >= test.UndefinedPermutations / 1000.0);
        Assert.Contains($"{test.UndefinedPermutations} of them undefined", test.ToString());
    }

    [Fact]
    public void The_smallest_samples_have_a_stated_result()
    {
        Assert.Equal(1, PermutationTest.Independent([1], [2], Statistic.MeanDifference, Stream).PValue());
        Assert.Equal(1, PermutationTest.Independent([5, 5], [5, 5, 5], Statistic.MeanDifference, Stream).PValue());
        Assert.Equal(1, PermutationTest.SignFlips([3], Statistic.Mean, Stream).PValue());
        Assert.InRange(PermutationTest.Association([1, 2], [3, 4], CorrelationMethod.Pearson, Stream).PValue(), 0.9, 1);
        Assert.Equal(double.NaN, PermutationTest.SignFlips([3], _ => double.NaN, Stream).PValue());
    }

    [Fact]
    public void What_cannot_be_exchanged_is_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, () => PermutationTest.Independent([], [1], Statistic.MeanDifference, Stream));
        Refusal.Expect(Violation.TooFewObservations, () => PermutationTest.Independent([1], [], Statistic.MeanDifference, Stream));
        Refusal.Expect(Violation.NotFinite, () => PermutationTest.Independent([1], [double.NaN], Statistic.MeanDifference, Stream));
        Refusal.Expect(Violation.UnequalLengths, () => PermutationTest.Paired([1, 2], [1], Statistic.MeanDifference, Stream));
        Refusal.Expect(Violation.TooFewObservations, () => PermutationTest.Association([1], [1], CorrelationMethod.Pearson, Stream));
        Refusal.Expect(Violation.Constant, () => PermutationTest.Association([1, 1], [1, 2], CorrelationMethod.Kendall, Stream));
        Refusal.Expect(Violation.OutOfDomain, () => PermutationTest.Independent(
            [1, 2], [3, 4], Statistic.MeanDifference, Stream, new() { Design = SamplingDesign.Clustered([1, 2, 2, 3]) }));
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Permutation test of 12 observations, groups exchanged 999 times\n" +
        "statistic      p  p greater  p less\n" +
        "─────────  ─────  ─────────  ──────\n" +
        "    1.674  0.384      0.192   0.813\n",
        PermutationTest.Independent(First, Second, Statistic.MeanDifference, Stream, new() { Replications = 999 }).ToString());
}
