using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Comparisons.Ranks;

public class MannWhitneyTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 2_000;

    // R's search for limits and shift, tol.root = 1e-10, ends so near them.
    private const double SearchTolerance = 1e-9;

    private static readonly Gen<(double[], double[])> TwoGroups = Gen.Select(
        Gen.Int[0, 9].Select(i => (double)i).Array[1, 9], Gen.Double[0, 9].Array[1, 9]);

    // R 4.2.2: wilcox.test(x, y, conf.int = TRUE, conf.level = level), and alternative = "greater", "less"
    [Fact]
    public void Exact_tests_are_those_of_R()
    {
        var term = MannWhitney.Of(Groups.AtTerm, Groups.Earlier);
        Is(term, 35, 0.305, 0.2544122544122544, 0.1272061272061272, 0.89676989676989671, "exact");
        Near.Equal(-0.15000000000000002, 0.7599999999999999, term.ConfidenceInterval(), Tolerance);
        Assert.Equal("Hodges-Lehmann, exact", term.ConfidenceInterval().Method);
        var other = MannWhitney.Of(Groups.Eight, Groups.Six);
        Is(other, 44, 4.4, 0.007992007992007992, 0.003996003996003996, 0.99766899766899764, "exact");
        Near.Equal(1.4000000000000004, 9.0999999999999996, other.ConfidenceInterval(), Tolerance);
        Near.Equal(1.6999999999999993, 8.3999999999999986, other.ConfidenceInterval(0.9), Tolerance);
        Assert.Equal(14, other.SampleSize);
    }

    // R 4.2.2: wilcox.test(x, y, conf.int = TRUE, tol.root = 1e-10)
    [Fact]
    public void Normal_tests_are_those_of_R()
    {
        var tied = MannWhitney.Of(Groups.Tied, Groups.AlsoTied);
        Is(tied, 60, 2, 0.077758690891898699, 0.03887934544594935, 0.96815149996116667, "normal, tie- and continuity-corrected");
        Assert.Equal(new ConfidenceInterval(0, 4, 0.95, "Hodges-Lehmann, normal"), tied.ConfidenceInterval());
        var many = MannWhitney.Of(Groups.Sixty, Groups.FiftyFive);
        Near.Equal(2069, many.Statistic, Tolerance);
        Near.Equal(0.019121685572650263, many.PValue(), Tolerance);
        Near.Equal(0.0095608427863251317, many.PValue(Alternative.Greater), Tolerance);
        Near.Equal(1.9195714286167536, many.Value, SearchTolerance);
        Near.Equal(0.35314285711690929, 3.4919999957798, many.ConfidenceInterval(), 2e-9);
    }

    private static void Is(
        MannWhitneyEstimate actual, double u, double shift, double p, double greater, double less, string method)
    {
        Near.Equal(u, actual.Statistic, Tolerance);
        Near.Equal(shift, actual.Value, Tolerance);
        Near.Equal(p, actual.PValue(), Tolerance);
        Near.Equal(greater, actual.PValue(Alternative.Greater), Tolerance);
        Near.Equal(less, actual.PValue(Alternative.Less), Tolerance);
        Assert.Equal(method, actual.PValueMethod);
    }

    [Fact]
    public void Shift_and_statistic_are_those_of_all_pairs() => TwoGroups.ForAll((x, y) =>
    {
        var estimate = MannWhitney.Of(x, y);
        double[] differences = [.. x.SelectMany(a => y.Select(b => a - b)).Order()];
        Assert.Equal(differences.Sum(d => d > 0 ? 1 : d == 0 ? 0.5 : 0), estimate.Statistic);
        Near.Equal((differences[(differences.Length - 1) / 2] + differences[differences.Length / 2]) / 2, estimate.Value, Tolerance);
        Near.Equal(estimate.Statistic / differences.Length, estimate.ProbabilityOfSuperiority, Tolerance);
    });

    [Fact]
    public void Exchanging_groups_turns_the_sign_and_monotone_scales_leave_the_test() => TwoGroups.ForAll((x, y) =>
    {
        var (one, other) = (MannWhitney.Of(x, y), MannWhitney.Of(y, x));
        Assert.Equal(one.Value, -other.Value);
        Near.Equal(one.PValue(), other.PValue(), Tolerance);
        Near.Equal(one.PValue(Alternative.Less), other.PValue(Alternative.Greater), Tolerance);
        var rescaled = MannWhitney.Of([.. x.Select(Rescale)], [.. y.Select(Rescale)]);
        Assert.Equal(one.PValue(), rescaled.PValue());
        Assert.Equal(one.PValueMethod, rescaled.PValueMethod);

        // Powers of two, so that what is not tied does not become so.
        static double Rescale(double value) => value > 4 ? value * 1024 : value * 2;
    });

    [Fact]
    public void All_tied_is_no_evidence_and_has_no_interval()
    {
        var tied = MannWhitney.Of([5, 5, 5], [5, 5]);
        Assert.Equal((0, 1, 1), (tied.Value, tied.PValue(), tied.PValue(Alternative.Greater)));
        Refusal.Expect(Violation.Constant, "x is 5 and y is 5 throughout; a Hodges-Lehmann interval needs values that differ within a group.",
            () => tied.ConfidenceInterval());
        Assert.Equal(0.5, MannWhitney.Of([-0.0], [0.0]).Statistic);
    }

    [Fact]
    public void Small_and_bad_samples()
    {
        var pair = MannWhitney.Of([2], [1]);
        Assert.Equal((1.0, 1.0, 0.5), (pair.Value, pair.PValue(), pair.PValue(Alternative.Greater)));
        var few = Assert.Throws<AssumptionException>(() => MannWhitney.Of([1, 2, 3], [4, 5, 6]).ConfidenceInterval());
        Assert.Equal(Violation.TooFewObservations, few.Violation);
        Assert.StartsWith(
            "3 and 3 values are too few for a Hodges-Lehmann interval at level 0.95: all their differences together cover less often.",
            few.Message);
        Near.Equal(-5, -1, MannWhitney.Of([1, 2, 3], [4, 5, 6]).ConfidenceInterval(0.9), Tolerance);
        Refusal.Expect(Violation.EmptyGroup, "y is empty; each group needs at least 1 value.", () => MannWhitney.Of([1], []), "y");
        Refusal.Expect(Violation.NotFinite, "y[0] is -∞; every value must be a finite number.".Replace("-∞", "-Infinity", StringComparison.Ordinal),
            () => MannWhitney.Of([1], [double.NegativeInfinity]));
        Assert.Equal(1e300, MannWhitney.Of([1e300, 1e300], [1e-300, 0]).Value);
    }

    [Fact]
    public void More_pairs_than_32_bits_count()
    {
        // 70,000 × 70,000 pairs: R's sizes as whole numbers overflowed here.
        double[] x = [.. Enumerable.Range(0, 70_000).Select(i => i + 0.5)];
        double[] y = [.. Enumerable.Range(0, 70_000).Select(i => i + 0.0)];
        var estimate = MannWhitney.Of(x, y);
        Assert.Equal(70_000.0 * 70_001 / 2, estimate.Statistic);
        Assert.Equal(0.5, estimate.Value);
        Assert.InRange(estimate.PValue(), 0.99, 1);
        Assert.True(estimate.ConfidenceInterval().Contains(0.5));
    }

    // Exactly, R 4.2.2: 1 - 2*pwilcox(qwilcox(.025, 5, 7) - 1, 5, 7); and by the normal distribution.
    [Theory]
    [InlineData(5, 7, 0.9520202020)]
    [InlineData(60, 60, 0.95)]
    public void Coverage_is_nominal(int m, int n, double expected) => Coverage.Expect(expected, m < 50 ? Replications : 1_000, "shift", stream =>
        MannWhitney.Of([.. Draws.Normal(stream, m).Select(z => z * z * z + 2)], [.. Draws.Normal(stream, n).Select(z => z * z * z)])
            .ConfidenceInterval().Contains(2));

    [Fact]
    public void Text() => Assert.Equal(
        "Shift of 10 values against 5 (Mann-Whitney)\n" +
        "shift    95 % interval  P(x > y)   U      p  p by\n" +
        "─────  ───────────────  ────────  ──  ─────  ─────\n" +
        "0.305  −0.150 to 0.760     0.700  35  0.254  exact\n",
        MannWhitney.Of(Groups.AtTerm, Groups.Earlier).ToString());
}
