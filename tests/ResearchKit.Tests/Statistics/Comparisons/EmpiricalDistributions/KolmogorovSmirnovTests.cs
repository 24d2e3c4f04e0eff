using CsCheck;
using ResearchKit.Statistics;
using TestResult = ResearchKit.Statistics.TestResult;

namespace ResearchKit.Tests.Statistics.Comparisons.EmpiricalDistributions;

public class KolmogorovSmirnovTests
{
    private const double Tolerance = 1e-12;

    // R's series of the limit ends at 1e-6.
    private const double SeriesTolerance = 1e-5;

    // R 4.2.2: ks.test(x, y)
    [Fact]
    public void Two_samples_are_compared_as_in_R()
    {
        Is(KolmogorovSmirnov.TwoSample(Groups.AtTerm, Groups.Earlier), 0.6, 0.16583416583416366, "exact", 1e-11);
        Is(KolmogorovSmirnov.TwoSample(Groups.Tied, Groups.AlsoTied), 0.325, 0.44147355912061381, "exact", 1e-11);
        Is(KolmogorovSmirnov.TwoSample(Groups.Eight, Groups.Six), 0.70833333333333326, 0.042624042624043623, "exact", 1e-11);
        Is(KolmogorovSmirnov.TwoSample(Groups.Sixty, Groups.FiftyFive), 0.18333333333333329, 0.25041831467608766, "exact", 1e-10);
        double[] x = [.. Enumerable.Range(0, 120).Select(i => Groups.Sixty[i % 60] + i / 1e4)];
        double[] y = [.. Groups.FiftyFive, .. Groups.FiftyFive.Select(v => v + 0.001), .. Groups.FiftyFive.Select(v => v + 1)];
        Is(KolmogorovSmirnov.TwoSample(x, y), 0.15303030303030304, 0.077241536243118358, "limit", SeriesTolerance);
    }

    // R 4.2.2: ks.test(pa, "pexp"), ks.test(x8, "punif", 0, 30)
    [Fact]
    public void One_sample_is_compared_as_in_R()
    {
        Is(KolmogorovSmirnov.OneSample(Groups.AtTerm, x => 1 - Math.Exp(-x)), 0.51809100990979762, 0.0050770438958686048, "exact, one-sided twice", 1e-10);
        Is(KolmogorovSmirnov.OneSample(Groups.Eight, x => x / 30), 0.32666666666666672, 0.2919193720313058, "exact", 1e-11);
    }

    private static void Is(TestResult actual, double d, double p, string method, double tolerance)
    {
        Near.Equal(d, actual.Statistic, Tolerance);
        Near.Equal(p, actual.PValue, tolerance);
        Assert.Equal(method, actual.PValueMethod);
    }

    [Fact]
    public void The_exact_p_is_a_share_of_orders() => Gen.Select(
        Gen.Int[0, 3].Select(i => (double)i).Array[1, 4], Gen.Int[0, 3].Select(i => (double)i).Array[1, 4]).ForAll((x, y) =>
    {
        // All ways to choose which of the pooled values are x.
        double[] pooled = [.. x, .. y];
        var observed = Distance(x, y);
        var (asFar, all) = (0, 0);
        for (var chosen = 0; chosen < 1 << pooled.Length; chosen++)
        {
            if (int.PopCount(chosen) != x.Length)
                continue;
            all++;
            var distance = Distance(
                [.. pooled.Where((_, i) => (chosen >> i & 1) == 1)], [.. pooled.Where((_, i) => (chosen >> i & 1) == 0)]);
            asFar += distance >= observed - 1e-9 ? 1 : 0;
        }
        var test = KolmogorovSmirnov.TwoSample(x, y);
        Near.Equal(observed, test.Statistic, 1e-9);
        Near.Equal((double)asFar / all, test.PValue, Tolerance);

        static double Distance(double[] x, double[] y) =>
            x.Concat(y).Max(at => Math.Abs(x.Count(v => v <= at) / (double)x.Length - y.Count(v => v <= at) / (double)y.Length));
    });

    [Fact]
    public void Exchanging_samples_and_monotone_scales_leave_all() => Gen.Select(
        Gen.Double[-5, 5].Array[1, 20], Gen.Double[-5, 5].Array[1, 20]).ForAll((x, y) =>
    {
        var one = KolmogorovSmirnov.TwoSample(x, y);
        var other = KolmogorovSmirnov.TwoSample([.. y.Select(Rescale)], [.. x.Select(Rescale)]);
        Near.Equal(one.Statistic, other.Statistic, Tolerance);
        Near.Equal(one.PValue, other.PValue, 1e-10);

        // Powers of two, so that what is not tied does not become so.
        static double Rescale(double value) => value > 0 ? value * 1024 : value * 2;
    });

    [Fact]
    public void Degenerate_and_bad_samples()
    {
        Assert.Equal((0, 1), (KolmogorovSmirnov.TwoSample([5, 5], [5]).Statistic, KolmogorovSmirnov.TwoSample([5, 5], [5]).PValue));
        Assert.Equal((0, 1), (KolmogorovSmirnov.TwoSample([-0.0], [0.0]).Statistic, KolmogorovSmirnov.TwoSample([0], [0]).PValue));
        Near.Equal(2.0 / 20, KolmogorovSmirnov.TwoSample([1, 2, 3], [4e300, 5e300, 6e300]).PValue, Tolerance);
        Near.Equal(0.6, KolmogorovSmirnov.OneSample([0.3], x => x).PValue, Tolerance);
        Refusal.Expect(Violation.EmptyGroup, "x is empty; each group needs at least 1 value.", () => KolmogorovSmirnov.TwoSample([], [1]), "x");
        Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => KolmogorovSmirnov.OneSample([double.NaN], x => x)).Violation);
        Refusal.Expect(Violation.OutOfDomain, "cumulative is 2; it must lie between 0 and 1.", () => KolmogorovSmirnov.OneSample([2], x => x));
    }

    [Fact]
    public void More_pairs_than_32_bits_count()
    {
        double[] x = [.. Enumerable.Range(0, 100_000).Select(i => (double)i)];
        double[] y = [.. Enumerable.Range(0, 100_000).Select(i => i + 1000.0)];
        var test = KolmogorovSmirnov.TwoSample(x, y);
        Near.Equal(0.01, test.Statistic, Tolerance);
        // 2 Σ (−1)^(k − 1) exp(−2k²z²), z² = D² n/2 = 5
        Near.Equal(2 * (Math.Exp(-10) - Math.Exp(-40)), test.PValue, 1e-10);
    }

    [Fact]
    public void Size_is_near_the_nominal_one_where_D_is_finely_stepped()
    {
        Coverage.Expect(0.95, 3_000, "one sample", stream => KolmogorovSmirnov.OneSample(Draws.Uniform(stream, 20), x => x).PValue > 0.05);
        // The share of 10,000 simulated samples.
        Coverage.Expect(0.9512, 500, "two samples", stream =>
            KolmogorovSmirnov.TwoSample(Draws.Uniform(stream, 30), Draws.Uniform(stream, 47)).PValue > 0.05);
    }
}
