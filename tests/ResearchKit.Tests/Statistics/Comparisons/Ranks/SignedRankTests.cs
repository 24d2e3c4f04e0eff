using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Comparisons.Ranks;

public class SignedRankTests
{
    private const double Tolerance = 1e-12;
    private const double SearchTolerance = 1e-9;
    private const int Replications = 2_000;

    private static readonly Gen<double[]> Values = Gen.OneOf(
        Gen.Int[-4, 4].Select(i => (double)i).Array[1, 12], Gen.Double[-9, 9].Array[1, 12]);

    // R 4.2.2: wilcox.test(x - 12.3, conf.int = TRUE), wilcox.test(pa - 1.001, conf.int = TRUE)
    [Fact]
    public void Exact_tests_are_those_of_R()
    {
        var eight = SignedRank.Of([.. Groups.Eight.Select(x => x - 12.3)]);
        Assert.Equal((24, "exact", 0, 8), (eight.Statistic, eight.PValueMethod, eight.ZeroCount, eight.SampleSize));
        Near.Equal(0.4609375, eight.PValue(), Tolerance);
        Near.Equal(0.23046875, eight.PValue(Alternative.Greater), Tolerance);
        Near.Equal(0.80859375, eight.PValue(Alternative.Less), Tolerance);
        Near.Equal(1.399999999999999, eight.Value, Tolerance);
        Near.Equal(-1.8000000000000007, 5.5499999999999989, eight.ConfidenceInterval(), Tolerance);
        var term = SignedRank.Of([.. Groups.AtTerm.Select(x => x - 1.001)]);
        Near.Equal(0.064453125, term.PValue(), Tolerance);
        Near.Equal(0.339, term.Value, Tolerance);
        Near.Equal(-0.065999999999999892, 0.669, term.ConfidenceInterval(), Tolerance);
        Assert.Equal("Walsh averages, exact", term.ConfidenceInterval().Method);
    }

    // R 4.2.2: wilcox.test(y, x, paired = TRUE, conf.int = TRUE, tol.root = 1e-10)
    [Fact]
    public void Ties_and_zeros_are_treated_as_in_R()
    {
        var sleep = SignedRank.OfPairs(Groups.SecondDrug, Groups.FirstDrug);
        Assert.Equal((45, 1, 10), (sleep.Statistic, sleep.ZeroCount, sleep.SampleSize));
        Near.Equal(0.0090906980159250559, sleep.PValue(), Tolerance);
        Near.Equal(0.0045453490079625279, sleep.PValue(Alternative.Greater), Tolerance);
        Near.Equal(0.99680626672425776, sleep.PValue(Alternative.Less), Tolerance);
        Near.Equal(1.4000000000471426, sleep.Value, SearchTolerance);
        Near.Equal(1.0500000000180736, 2.9499999999438193, sleep.ConfidenceInterval(), SearchTolerance);
        var tied = SignedRank.Of([-3, -2, -1, 0, 0, 1, 1, 2, 2, 3, 4, 5, 5, 6]);
        Assert.Equal((63.5, "normal, tie- and continuity-corrected"), (tied.Statistic, tied.PValueMethod));
        Near.Equal(0.058758206929249768, tied.PValue(), Tolerance);
        Assert.Equal(2, tied.Value);
        Assert.Equal(new ConfidenceInterval(0, 4, 0.95, "Walsh averages, normal"), tied.ConfidenceInterval());
        var many = SignedRank.Of([.. Groups.Sixty.Select(x => x - 5.05)]);
        Near.Equal(0.0011534507455350823, many.PValue(), Tolerance);
        Near.Equal(2.0214285714304254, many.Value, SearchTolerance);
        Near.Equal(0.87857142856639459, 3.1642857142954086, many.ConfidenceInterval(), SearchTolerance);
    }

    [Fact]
    public void Statistic_and_pseudomedian_are_those_of_all_averages() => Values.ForAll(values =>
    {
        double[] nonzero = [.. values.Where(value => value != 0)];
        if (nonzero.Length == 0)
            return;
        var estimate = SignedRank.Of(values);
        double[] averages = [.. nonzero.SelectMany((a, i) => nonzero.Skip(i).Select(b => a / 2 + b / 2)).Order()];
        // V counts the averages above 0, and half of those at 0 (Tukey).
        Assert.Equal(averages.Sum(a => a > 0 ? 1 : a == 0 ? 0.5 : 0), estimate.Statistic);
        Near.Equal((averages[(averages.Length - 1) / 2] + averages[averages.Length / 2]) / 2, estimate.Value, Tolerance);
    });

    [Fact]
    public void Turning_the_sign_exchanges_the_tails() => Values.ForAll(values =>
    {
        if (values.All(value => value == 0))
            return;
        var (one, other) = (SignedRank.Of(values), SignedRank.Of([.. values.Select(value => -value)]));
        Assert.Equal(one.Value, -other.Value);
        Near.Equal(one.PValue(), other.PValue(), Tolerance);
        Near.Equal(one.PValue(Alternative.Less), other.PValue(Alternative.Greater), Tolerance);
    });

    [Fact]
    public void Bad_and_small_samples()
    {
        Refusal.Expect(Violation.Constant, "x − y is 0 throughout; a signed rank test needs values other than 0.",
            () => SignedRank.OfPairs([1, 2], [1, 2]));
        Assert.Equal(Violation.TooFewObservations, Assert.Throws<AssumptionException>(() => SignedRank.Of([])).Violation);
        Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => SignedRank.Of([1, double.NaN])).Violation);
        Assert.Equal(Violation.UnequalLengths, Assert.Throws<AssumptionException>(() => SignedRank.OfPairs([1, 2], [1])).Violation);
        var one = SignedRank.Of([7]);
        Assert.Equal((7, 1, 0.5), (one.Value, one.PValue(), one.PValue(Alternative.Greater)));
        var few = Assert.Throws<AssumptionException>(() => SignedRank.Of([1, 2, 3, 4, 5]).ConfidenceInterval());
        Assert.StartsWith(
            "5 values other than 0 are too few for an interval of Walsh averages at level 0.95: all averages together cover less often.",
            few.Message);
        Near.Equal(1, 6, SignedRank.Of([1, 2, 3, 4, 5, 6]).ConfidenceInterval(), Tolerance);
        var constant = SignedRank.Of([4, 4, 4]);
        Assert.Equal(4, constant.Value);
        Assert.Equal(Violation.Constant, Assert.Throws<AssumptionException>(() => constant.ConfidenceInterval()).Violation);
        Assert.Equal(1e300, SignedRank.Of([1e300, 1.5e300, 5e299]).Value);
    }

    // Exactly, R 4.2.2: 1 - 2*psignrank(qsignrank(.025, 10) - 1, 10); and by the normal distribution.
    [Theory]
    [InlineData(10, 0.9511718750)]
    [InlineData(60, 0.95)]
    public void Coverage_is_nominal(int n, double expected) => Coverage.Expect(expected, n < 50 ? Replications : 1_000, "pseudomedian", stream =>
        SignedRank.Of([.. Draws.Normal(stream, n).Select(z => z * z * z + 2)]).ConfidenceInterval().Contains(2));

    [Fact]
    public void Text() => Assert.Equal(
        "Pseudomedian of 10 values, 1 of them 0 (Wilcoxon signed rank)\n" +
        "pseudomedian   95 % interval   V      p  p by\n" +
        "────────────  ──────────────  ──  ─────  ─────────────────────────────────────\n" +
        "       1.400  1.050 to 2.950  45  0.009  normal, tie- and continuity-corrected\n",
        SignedRank.OfPairs(Groups.SecondDrug, Groups.FirstDrug).ToString());
}
