using CsCheck;
using ResearchKit.Statistics;
using ResearchKit.Statistics.Description;

namespace ResearchKit.Tests.Statistics.Description;

public class ScaleTests
{
    private const double Tolerance = 1e-13;

    [Fact]
    public void Of_the_stack_losses_all_are_those_of_the_oracle()
    {
        Near.Equal(5.9304, Scale.MedianAbsoluteDeviation(Series.StackLoss), Tolerance);
        Near.Equal(7.476, Scale.Sn(Series.StackLoss), Tolerance);
        Near.Equal(8.2889154715008, Scale.Qn(Series.StackLoss), Tolerance);
    }

    // R 4.2.2, robustbase 0.95: Qn(f(n)); Sn(f(n)); mad(f(n)), f of Series. Every factor for small samples, and beyond them.
    // For n of 6, 7, 12 and 13 robustbase rounds a distance to single precision on the way (8 digits agree); there it is
    // sort(dist(f(n)))[k] times constant and factor of Qn.
    [Theory]
    [InlineData(2, 52.15883723873123, 52.151476024288357, 43.629173506706515)]
    [InlineData(3, 62.479069685755931, 62.548606625334124, 42.008813118825024)]
    [InlineData(4, 46.256219718374197, 46.209737898167809, 30.108167648711255)]
    [InlineData(5, 53.06995381218222, 65.439576415539534, 60.216335297422496)]
    [InlineData(6, 44.527952428479061, 48.098815233627505, 45.301185268342614)]
    [InlineData(7, 53.998038216712743, 46.828076715698778, 48.593557417860197)]
    [InlineData(8, 48.726904884696147, 56.199040019490056, 58.822191126337877)]
    [InlineData(9, 42.954922414956457, 51.590433572702871, 48.593557417860197)]
    [InlineData(10, 47.48561779646792, 53.438357696643614, 50.380395285163281)]
    [InlineData(11, 47.634131534712701, 52.754127164398568, 48.593557417860197)]
    [InlineData(12, 47.625946512436087, 45.614883795493256, 47.236369237669805)]
    [InlineData(13, 46.265321286637466, 52.040697946547944, 48.593557417860197)]
    [InlineData(14, 46.244770337669074, 45.614883795493256, 50.803122807836168)]
    [InlineData(25, 44.762243441835622, 47.827465357461811, 53.764288610303652)]
    [InlineData(40, 44.243294881447255, 53.13569706634442, 55.197226928301376)]
    [InlineData(100, 41.992764595987225, 50.325721293368211, 53.821085218958999)]
    [InlineData(101, 42.010710552976114, 52.067095875176662, 53.834116344700995)]
    public void All_are_those_of_R(int count, double qn, double sn, double mad)
    {
        Near.Equal(qn, Scale.Qn(Series.F(count)), Tolerance);
        Near.Equal(sn, Scale.Sn(Series.F(count)), Tolerance);
        Near.Equal(mad, Scale.MedianAbsoluteDeviation(Series.F(count)), Tolerance);
    }

    // The same of floor(f(n)/20).
    [Theory]
    [InlineData(10, 1.5980914795999999, 2.3852000000000002, 2.2239)]
    [InlineData(13, 2.0023399708170828, 2.5626115702479342, 2.9651999999999998)]
    [InlineData(40, 2.0299530102728731, 2.3852000000000002, 2.9651999999999998)]
    [InlineData(101, 2.1849530621768118, 2.406645354645355, 2.9651999999999998)]
    public void Ties_are_as_in_R(int count, double qn, double sn, double mad)
    {
        Near.Equal(qn, Scale.Qn(Series.Tied(count)), Tolerance);
        Near.Equal(sn, Scale.Sn(Series.Tied(count)), Tolerance);
        Near.Equal(mad, Scale.MedianAbsoluteDeviation(Series.Tied(count)), Tolerance);
    }

    // R 4.2.2: var(f(25)); sd(f(25))
    [Fact]
    public void Variance_and_standard_deviation_are_those_of_R()
    {
        Near.Equal(1872.9674664242045, Scale.Variance(Series.F(25)), Tolerance);
        Near.Equal(43.277794149242453, Scale.StandardDeviation(Series.F(25)), Tolerance);
    }

    // Whole numbers among few, so that most samples have ties and many tied distances.
    private static readonly Gen<double[]> Samples =
        Gen.OneOf(Gen.Double[-100, 100].Array[2, 60], Gen.Int[0, 12].Select(i => (double)i).Array[2, 60]);

    [Fact]
    public void Any_rank_of_the_distances_is_that_of_the_list_of_all() =>
        Gen.Select(Samples, Gen.Double[0, 1]).ForAll((values, share) =>
        {
            Array.Sort(values);
            var distances = (from i in Enumerable.Range(0, values.Length) from j in Enumerable.Range(0, i) select values[i] - values[j]).Order().ToArray();
            var rank = (int)(share * (distances.Length - 1)) + 1;
            Assert.Equal(distances[rank - 1], PairDistances.Smallest(values, rank));
        });

    [Fact]
    public void Sn_is_that_of_all_distances() => Samples.ForAll(values =>
    {
        var n = values.Length;
        var highMedians = values.Select(x => values.Select(y => Math.Abs(x - y)).Order().ElementAt(n / 2)).Order().ToArray();
        double[] factors = [0.743, 1.851, 0.954, 1.351, 0.993, 1.198, 1.005, 1.131];
        var factor = n <= 9 ? factors[n - 2] : n % 2 == 1 ? n / (n - 0.9) : 1;
        Near.Equal(1.1926 * factor * highMedians[(n + 1) / 2 - 1], Scale.Sn(values), Tolerance);
    });

    [Fact]
    public void Units_signs_and_order_do_not_matter() => Gen.Int[-1000, 1000].Array[2, 40].ForAll(whole =>
    {
        double[] values = [.. whole.Select(i => (double)i)];
        double[] moved = [.. values.Select(x => 3072 - 8 * x).Reverse()];
        foreach (var (scale, zeroes) in Robust)
        {
            Near.Equal(8 * scale(values), scale(moved), Tolerance);
            Assert.Equal(0, scale([.. values.Select(_ => values[0]), values[0], .. zeroes ? [values[0] + 1] : Array.Empty<double>()]));
        }
        Near.Equal(8 * Scale.StandardDeviation(values), Scale.StandardDeviation(moved), Tolerance);
    });

    private static readonly (Func<double[], double> Scale, bool ZeroesWithOneApart)[] Robust =
    [
        (values => Scale.MedianAbsoluteDeviation(values), true),
        (values => Scale.Sn(values), true),
        (values => Scale.Qn(values), false),
    ];

    [Fact]
    public void Half_of_the_values_may_be_anything()
    {
        double[] values = [.. Series.F(51), .. Enumerable.Repeat(1e300, 49)];
        Assert.InRange(Scale.MedianAbsoluteDeviation(values), 1, 1000);
        Assert.InRange(Scale.Sn(values), 1, 1000);
        Assert.InRange(Scale.Qn(values), 1, 1000);
        Assert.InRange(Scale.StandardDeviation(values), 1e299, 1e300);
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    public void Extreme_units_carry_over(double unit)
    {
        double[] values = [.. Series.StackLoss.Select(x => x * unit)];
        Near.Equal(5.9304 * unit, Scale.MedianAbsoluteDeviation(values), 1e-12);
        Near.Equal(7.476 * unit, Scale.Sn(values), 1e-12);
        Near.Equal(8.2889154715008 * unit, Scale.Qn(values), 1e-12);
        Near.Equal(10.171622523565489 * unit, Scale.StandardDeviation(values), 1e-12);
        Assert.Equal(unit > 1 ? double.PositiveInfinity : 0, Scale.Variance(values));
    }

    // The mean over many normal samples of 20 is 1: both are corrected for small samples.
    [Fact]
    public void Of_normal_values_Sn_and_Qn_estimate_the_standard_deviation()
    {
        const int replications = 2000;
        var stream = RandomStream.FromSeed("scale");
        var (sn, qn) = (0.0, 0.0);
        for (var i = 0; i < replications; i++)
        {
            var values = Draws.Normal(stream.Fork(i), 20);
            (sn, qn) = (sn + Scale.Sn(values) / replications, qn + Scale.Qn(values) / replications);
        }
        // Standard deviations of one: 0.21 and 0.18; four of those of the mean of 2,000 are 0.019 and 0.016.
        Assert.InRange(sn, 1 - 0.019, 1 + 0.019);
        Assert.InRange(qn, 1 - 0.016, 1 + 0.016);
    }

    [Fact]
    public void A_hundred_thousand_values_take_no_list_of_pairs() =>
        // 100,000 evenly spaced values: the distance k/4 of n(n − 1)/2 is that of 1 − √(3/4) of the range.
        Near.Equal(2.21914 * (1 - Math.Sqrt(0.75)) * 100_000, Scale.Qn([.. Enumerable.Range(0, 100_000).Select(i => (double)i)]), 1e-3);

    [Fact]
    public void Bad_values_are_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, "At least 2 values are needed for a variance; got 1.", () => Scale.Variance([1]));
        Refusal.Expect(Violation.TooFewObservations, "At least 2 values are needed for a standard deviation; got 0.", () => Scale.StandardDeviation([]));
        Refusal.Expect(Violation.TooFewObservations, "At least 1 value is needed for a median absolute deviation; got 0.", () => Scale.MedianAbsoluteDeviation([]));
        Refusal.Expect(Violation.TooFewObservations, "At least 2 values are needed for Sn; got 1.", () => Scale.Sn([1]));
        Refusal.Expect(Violation.TooFewObservations, "At least 2 values are needed for Qn; got 1.", () => Scale.Qn([1]));
        Refusal.Expect(Violation.NotFinite, "values[1] is -Infinity; every value must be a finite number.", () => Scale.Qn([1, double.NegativeInfinity]));
        Assert.Equal(0, Scale.MedianAbsoluteDeviation([7]));
    }
}
