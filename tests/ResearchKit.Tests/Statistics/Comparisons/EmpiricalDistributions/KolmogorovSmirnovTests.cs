using CsCheck;
using ResearchKit.Statistics;
using ResearchKit.Statistics.Comparisons.EmpiricalDistributions;
using ResearchKit.Statistics.Comparisons.Ranks;
using ResearchKit.Statistics.Distributions;
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

    private static readonly double[] First =
    [
        0.61, 0.29, 0.06, 0.59, -1.73, -0.74, 0.51, -0.56, 0.39, 1.64, 0.05, -0.06, 0.64, -0.82, 0.37, 1.77, 1.09, -1.28, 2.36, 1.31,
        1.05, -0.32,
    ];

    private static readonly double[] Second = [-0.15, 0.39, 0.51, 1.2, 0.75, 2.3, 1.9, 0.05, 0.61, -0.4, 1.77, 0.9];

    // R 4.2.2: ks.test(x, y, alternative = "greater", exact = TRUE); with ties its "less" is that of D⁺, so here ks.test(y, x,
    // alternative = "greater", exact = TRUE). Where nothing is tied SciPy 1.10.1:
    // ks_2samp(x, y + .003, alternative = 'greater', method = 'exact'), 'less', which takes no notice of ties; ks_2samp(p, q, …, 'asymp')
    [Fact]
    public void Two_samples_are_compared_on_one_side_as_in_R_and_SciPy()
    {
        Is(KolmogorovSmirnov.TwoSample(First, Second, Alternative.Greater), 0.25, 0.29461640512395537, "exact", 1e-12);
        Is(KolmogorovSmirnov.TwoSample(First, Second, Alternative.Less), 0.045454545454545456, 0.93195805760818321, "exact", 1e-12);
        double[] apart = [.. Second.Select(value => value + 0.003)];
        Is(KolmogorovSmirnov.TwoSample(First, apart, Alternative.Greater), 0.29545454545454547, 0.20428062315361076, "exact", 1e-12);
        Is(KolmogorovSmirnov.TwoSample(First, apart, Alternative.Less), 0.045454545454545456, 0.9386923400801424, "exact", 1e-12);
        double[] p = [.. Enumerable.Range(0, 300).Select(i => Math.Sin(i * 1.7) * 3 + i % 7)];
        double[] q = [.. Enumerable.Range(0, 250).Select(i => Math.Cos(i * 1.3) * 3 + i % 7 * 1.1 + 0.3)];
        Is(KolmogorovSmirnov.TwoSample(p, q, Alternative.Greater), 0.09866666666666668, 0.06388267566525149, "limit", 1e-10);
        Is(KolmogorovSmirnov.TwoSample(p, q, Alternative.Less), 0, 1, "limit", 1e-12);
        Assert.Equal("D⁺", KolmogorovSmirnov.TwoSample(p, q, Alternative.Greater).StatisticName);
        // How far the limit is off: by 2.7 % of p.
        var samples = SortedSamples.Of(p, q, "");
        Near.Equal(SmirnovPaths.Share(samples, 7_400, Alternative.Greater), Kolmogorov.LimitOneSided(7_400 / 75_000.0, 300, 250), 3e-2);
    }

    // SciPy 1.10.1: ks_1samp(x, norm.cdf, alternative = 'greater'), 'less'; ks_1samp(((arange(2000) + .5)/2000)**1.03, uniform.cdf, …);
    // ksone.sf(0.004, 200000)
    [Fact]
    public void One_sample_is_compared_on_one_side_as_in_SciPy()
    {
        Is(KolmogorovSmirnov.OneSample(First, StandardNormal.LowerTail, Alternative.Greater), 0.009137467530572652, 0.9889392952565157, "exact", 1e-10);
        Is(KolmogorovSmirnov.OneSample(First, StandardNormal.LowerTail, Alternative.Less), 0.20500097210796825, 0.13731844229502582, "exact", 1e-10);
        double[] bent = [.. Enumerable.Range(0, 2_000).Select(i => Math.Pow((i + 0.5) / 2_000, 1.03))];
        Is(KolmogorovSmirnov.OneSample(bent, x => x, Alternative.Greater), 0.011123679539116027, 0.60512562729047, "exact", 1e-10);
        Is(KolmogorovSmirnov.OneSample(bent, x => x, Alternative.Less), 0.00024250096570310742, 0.9996062538724584, "exact", 1e-10);
        var (p, method) = Kolmogorov.OneSided(0.004, 200_000);
        Assert.Equal("limit", method);
        Near.Equal(0.0016571064112801276, p, 2e-5);
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
        double[] pooled = [.. x, .. y];
        foreach (var alternative in Enum.GetValues<Alternative>())
        {
            // All ways to choose which of the pooled values are x.
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
            var test = KolmogorovSmirnov.TwoSample(x, y, alternative);
            Near.Equal(observed, test.Statistic, 1e-9);
            Near.Equal((double)asFar / all, test.PValue, Tolerance);

            double Distance(double[] first, double[] second) => Math.Max(0, first.Concat(second).Max(at =>
            {
                var excess = first.Count(v => v <= at) / (double)first.Length - second.Count(v => v <= at) / (double)second.Length;
                return alternative switch { Alternative.Greater => excess, Alternative.Less => -excess, _ => Math.Abs(excess) };
            }));
        }
    });

    [Fact]
    public void Exchanging_samples_and_monotone_scales_leave_all() => Gen.Select(
        Gen.Double[-5, 5].Array[1, 20], Gen.Double[-5, 5].Array[1, 20]).ForAll((x, y) =>
    {
        var one = KolmogorovSmirnov.TwoSample(x, y);
        var other = KolmogorovSmirnov.TwoSample([.. y.Select(Rescale)], [.. x.Select(Rescale)]);
        Near.Equal(one.Statistic, other.Statistic, Tolerance);
        Near.Equal(one.PValue, other.PValue, 1e-10);
        var (above, below) = (KolmogorovSmirnov.TwoSample(x, y, Alternative.Greater), KolmogorovSmirnov.TwoSample(y, x, Alternative.Less));
        Near.Equal(above.Statistic, below.Statistic, Tolerance);
        Near.Equal(above.PValue, below.PValue, 1e-10);

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
        Near.Equal(0.3, KolmogorovSmirnov.OneSample([0.3], x => x, Alternative.Greater).PValue, Tolerance);
        Near.Equal(0.7, KolmogorovSmirnov.OneSample([0.3], x => x, Alternative.Less).PValue, Tolerance);
        Assert.Equal(0, KolmogorovSmirnov.OneSample([0.3], _ => 0, Alternative.Greater).PValue);
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
