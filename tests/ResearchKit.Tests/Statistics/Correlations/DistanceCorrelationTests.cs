using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Correlations;

public class DistanceCorrelationTests
{
    private const double Tolerance = 1e-11;

    private static readonly Gen<double> Tied = Gen.Int[-4, 4].Select(i => i == 0 ? -0.0 : i / 2);

    private static readonly Gen<(double[] X, double[] Y)> Pairs = Gen.OneOf(Tied, Gen.Double[-100, 100]).Array[4, 60]
        .SelectMany(x => Gen.OneOf(Tied, Gen.Double[-100, 100]).Array[x.Length].Select(y => (x, y)))
        .Where(pair => pair.x.Distinct().Count() > 2 && pair.y.Distinct().Count() > 2);

    // R 4.2.2, energy 1.7-11: dcor(x, y), dcov(x, y), dcovU(x, y), bcdcor(x, y), dcorT.test(x, y)$statistic and $p.value,
    // pchisq(n * bcdcor(x, y) + 1, 1, lower.tail = FALSE).
    [Fact]
    public void Oracle_of_the_tuna() => AssertOracle(
        DistanceCorrelation.Of(Columns.Lightness, Columns.Preference), 0.7109809925894889, 1.178923789577108,
        0.9708994708994714, 0.4213143812244106, 2.368789872825033, 26, 0.01277956542389314, 0.02859503992686734);

    [Fact]
    public void Oracle_with_ties_and_a_value_below_0() => AssertOracle(
        DistanceCorrelation.Of([1, 2, 3, 4, 5, 6], [1, 7, 5, 5, 6, 2]), 0.5537237100219251, 0.8277591347639632,
        -0.8888888888888888, -0.4161251892882394, -1.294369603381147, 8, 0.8841759651020535, 1);

    [Fact]
    public void Oracle_of_many_tied_pairs()
    {
        // More than a comparison sort takes. R's sums of so many pairs agree with each other to 11 digits.
        var (x, y) = Columns.Walk(5000, 7, 4999, 0.19, 10);
        var estimate = DistanceCorrelation.Of(x, y);
        Near.Equal(0.07499947325192308, estimate.Value * estimate.Value, 1e-10);
        Near.Equal(0.07452103416709954, estimate.BiasCorrectedSquare, 1e-10);
        Near.Equal(852.758607523181, estimate.UnbiasedSquaredCovariance, 1e-10);
    }

    [Fact]
    public void The_sums_are_those_of_all_pairs() => Pairs.ForAll(pair =>
    {
        var (x, y) = pair;
        var estimate = DistanceCorrelation.Of(x, y);
        var (xy, xx, yy) = (NaiveDistances.SquaredCovariance(x, y), NaiveDistances.SquaredCovariance(x, x), NaiveDistances.SquaredCovariance(y, y));
        Assert.Equal(xy, estimate.SquaredCovariance, Tolerance * Math.Sqrt(xx * yy));
        Assert.Equal(xy / Math.Sqrt(xx * yy), estimate.Value * estimate.Value, Tolerance);
        var u = NaiveDistances.UnbiasedSquaredCovariance(x, y);
        var (ux, uy) = (NaiveDistances.UnbiasedSquaredCovariance(x, x), NaiveDistances.UnbiasedSquaredCovariance(y, y));
        Assert.Equal(u, estimate.UnbiasedSquaredCovariance, Tolerance * Math.Sqrt(xx * yy));
        if (ux > 1e-6 && uy > 1e-6)
            Assert.Equal(u / Math.Sqrt(ux * uy), estimate.BiasCorrectedSquare, 1e-9);
    });

    [Fact]
    public void Two_threads_give_the_sums_of_all_pairs()
    {
        // Enough pairs for a second thread and for a radix sort; too many for all of them in every row.
        var (x, y) = Draws.NormalPairs(RandomStream.FromSeed("distances"), 16_384, 0.4);
        var few = (X: x[..3000], Y: y[..3000]);
        Near.Equal(
            NaiveDistances.SquaredCovariance(few.X, few.Y), DistanceCorrelation.Of(few.X, few.Y).SquaredCovariance, Tolerance);
        var all = DistanceCorrelation.Of(x, y);
        Near.Equal(all.Value, DistanceCorrelation.Of(y, x).Value, Tolerance);
        // dCor² of normal pairs with r = 0.4: 0.137 (Székely, Rizzo and Bakirov 2007, theorem 7).
        var r = 0.4;
        var expected = (r * Math.Asin(r) + Math.Sqrt(1 - r * r) - r * Math.Asin(r / 2) - Math.Sqrt(4 - r * r) + 1)
            / (1 + Math.PI / 3 - Math.Sqrt(3));
        Assert.Equal(expected, all.BiasCorrectedSquare, 0.01);
    }

    [Fact]
    public void Exchange_order_shift_and_scale_change_nothing() => Gen.Select(Pairs, Gen.Int[-600, 600]).ForAll((pair, power) =>
    {
        var estimate = DistanceCorrelation.Of(pair.X, pair.Y);
        Assert.Equal(estimate.Value, DistanceCorrelation.Of(pair.Y, pair.X).Value, 1e-9);
        var order = Draws.Order(RandomStream.FromSeed("order").Fork(power), pair.X.Length);
        var shuffled = DistanceCorrelation.Of([.. order.Select(i => pair.X[i])], [.. order.Select(i => pair.Y[i])]);
        Assert.Equal(estimate.Value, shuffled.Value, 1e-9);
        var moved = DistanceCorrelation.Of(
            [.. pair.X.Select(x => -Math.ScaleB(x, power))], [.. pair.Y.Select(y => 3 * y - 70)]);
        Assert.Equal(estimate.Value, moved.Value, 1e-7);
        Assert.InRange(estimate.Value, 0, 1);
    });

    [Fact]
    public void A_straight_line_has_1_and_so_have_two_pairs()
    {
        double[] x = [3, 1, 4, 1.5, 9, 2.6, 5];
        Assert.Equal(1, DistanceCorrelation.Of(x, [.. x.Select(v => 7 - 2 * v)]).Value, Tolerance);
        Assert.Equal(1, DistanceCorrelation.Of(x, x).BiasCorrectedSquare, Tolerance);
        var two = DistanceCorrelation.Of([1, 2], [5, 3]);
        Assert.Equal(1, two.Value, Tolerance);
        Assert.True(double.IsNaN(two.BiasCorrectedSquare));
        Assert.True(double.IsNaN(DistanceCorrelation.Of([1, 2, 4], [5, 3, 7]).UnbiasedSquaredCovariance));
    }

    [Theory]
    [InlineData(1e300, 1e-300)]
    [InlineData(1e307, 1e307)]
    [InlineData(1e-300, 1e-300)]
    public void Huge_and_tiny_units_change_nothing(double unitOfX, double unitOfY) => Near.Equal(
        0.7109809925894889,
        DistanceCorrelation.Of(
            [.. Columns.Lightness.Select(x => x / 10 * unitOfX)], [.. Columns.Preference.Select(y => y * unitOfY)]).Value,
        Tolerance);

    [Fact]
    public void Bad_columns_are_refused()
    {
        Refusal.Expect(Violation.UnequalLengths, () => DistanceCorrelation.Of([1, 2, 3], [1, 2]));
        Refusal.Expect(Violation.TooFewObservations, () => DistanceCorrelation.Of([1], [1]));
        Refusal.Expect(Violation.TooFewObservations, () => DistanceCorrelation.Of([], []));
        Refusal.Expect(Violation.NotFinite, () => DistanceCorrelation.Of([1, double.NaN, 3], [1, 2, 3]));
        Refusal.Expect(Violation.NotFinite, () => DistanceCorrelation.Of([1, 2, 3], [1, 2, double.PositiveInfinity]));
        Refusal.Expect(Violation.Constant, () => DistanceCorrelation.Of([1, 2, 3], [4, 4, 4]));
        Refusal.Expect(Violation.TooFewObservations, () => DistanceCorrelation.Of([1, 2, 3], [4, 4, 5]).ChiSquaredTest());
        Refusal.Expect(Violation.TooFewObservations, () => DistanceCorrelation.Of([1, 2, 3], [4, 4, 5]).StudentTTest());
        Refusal.Expect(Violation.OutOfDomain, () => DistanceCorrelation.PermutationTest([1, 2], [4, 3], RandomStream.FromSeed("p"), 0));
        var thrown = Assert.Throws<AssumptionException>(() => DistanceCorrelation.Of([1, 2, 3], [4, 4, 4]));
        Assert.StartsWith("y is 4 throughout; a distance correlation needs values that differ.", thrown.Message);
    }

    [Fact]
    public void The_permutation_test_agrees_with_R()
    {
        // R: set.seed(1); dcov.test(x, y, R = 9999)$p.value is 0.0663. Two such p-values differ by 0.0035 in 1 of 3 at most.
        var test = DistanceCorrelation.PermutationTest(Columns.Lightness, Columns.Preference, RandomStream.FromSeed("tuna"), 4999);
        Assert.Equal(0.0663, test.PValue, 0.015);
        Near.Equal(0.7109809925894889, test.Statistic, Tolerance);
        Assert.Equal("4,999 permutations", test.PValueMethod);
    }

    [Fact]
    public void Of_four_pairs_the_permutation_test_tends_to_the_share_of_all_24()
    {
        double[] x = [0, 1, 3, 7], y = [0, 2, 3, 9];
        var observed = NaiveDistances.SquaredCovariance(x, y);
        var share = NaiveDistances.Orders(4).Average(order =>
            NaiveDistances.SquaredCovariance(x, [.. order.Select(i => y[i])]) >= observed * (1 - 1e-9) ? 1.0 : 0);
        var p = DistanceCorrelation.PermutationTest(x, y, RandomStream.FromSeed("four"), 9999).PValue;
        Assert.Equal(share, p, 4 * Math.Sqrt(share * (1 - share) / 9999));
    }

    [Fact]
    public void The_permutation_test_is_the_same_in_every_run_and_takes_its_chance_from_the_seed()
    {
        var (x, y) = Draws.NormalPairs(RandomStream.FromSeed("same"), 300, 0.1);
        double P(string seed) => DistanceCorrelation.PermutationTest(x, y, RandomStream.FromSeed(seed), 199).PValue;
        Assert.Equal(P("a"), P("a"));
        Assert.NotEqual(P("a"), P("b"));
        Assert.Equal(1.0 / 200, DistanceCorrelation.PermutationTest(x, x, RandomStream.FromSeed("a"), 199).PValue);
    }

    // 10,000 samples: 4.3 % of normal and 4.5 % of lognormal ones by χ², 6.9 % and 6.4 % by t.
    [Fact]
    public void Sizes_of_both_tests_of_100_normal_pairs()
    {
        Coverage.Expect(1 - 0.0428, 1000, "distance χ²", stream =>
            Independent(stream).ChiSquaredTest().PValue > 0.05);
        Coverage.Expect(1 - 0.0686, 1000, "distance t", stream =>
            Independent(stream).StudentTTest().PValue > 0.05);

        static DistanceCorrelationEstimate Independent(RandomStream stream) =>
            DistanceCorrelation.Of(Draws.Normal(stream.Fork("x"), 100), Draws.Normal(stream.Fork("y"), 100));
    }

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Distance correlation of 9 pairs\n" +
            " dCor  bias-corrected dCor²      p  p by\n" +
            "─────  ────────────────────  ─────  ────\n" +
            "0.711                 0.421  0.029  χ²\n",
            DistanceCorrelation.Of(Columns.Lightness, Columns.Preference).ToString());
        Assert.Contains("undefined  undefined", DistanceCorrelation.Of([1, 2, 3], [2, 1, 5]).ToString());
    }

    private static void AssertOracle(
        DistanceCorrelationEstimate actual, double value, double covariance, double unbiased, double corrected,
        double t, double freedom, double tTail, double chiTail)
    {
        Near.Equal(value, actual.Value, Tolerance);
        Near.Equal(covariance, actual.Covariance, Tolerance);
        Near.Equal(unbiased, actual.UnbiasedSquaredCovariance, Tolerance);
        Near.Equal(corrected, actual.BiasCorrectedSquare, Tolerance);
        var test = actual.StudentTTest();
        Near.Equal(t, test.Statistic, Tolerance);
        Assert.Equal(freedom, test.DegreesOfFreedom);
        Near.Equal(tTail, test.PValue, 1e-10);
        Near.Equal(chiTail, actual.ChiSquaredTest().PValue, 1e-10);
    }
}
