using CsCheck;
using ResearchKit.Statistics;
using TestResult = ResearchKit.Statistics.TestResult;

namespace ResearchKit.Tests.Statistics.Comparisons.Tables;

public class ChiSquaredTestTests
{
    private const double Tolerance = 1e-12;

    private static ContingencyTable Table(long a, long b, long c, long d) => ContingencyTable.Of(new[,] { { a, b }, { c, d } });

    // R 4.2.2: chisq.test(M), chisq.test(Job), chisq.test(m, correct = FALSE), chisq.test(m)
    [Fact]
    public void Tests_of_independence_are_those_of_R()
    {
        var party = ChiSquaredTest.Independence(ContingencyTable.Of(new long[,] { { 762, 327, 468 }, { 484, 239, 477 } }));
        Is(party, 30.070149095754672, 2, 2.9535891832117569e-07);
        Assert.Null(party.Warning);
        Assert.Equal(2757, party.SampleSize);
        var job = ChiSquaredTest.Independence(ContingencyTable.Of(new long[,] { { 1, 3, 10, 6 }, { 2, 3, 10, 7 }, { 1, 6, 14, 12 }, { 0, 1, 9, 11 } }));
        Is(job, 5.9655145887704029, 9, 0.7433647250525508);
        Assert.Equal("expected below 5 in 8 of 16 cells", job.Warning);
        Is(ChiSquaredTest.Independence(Table(12, 7, 5, 9)), 2.4305755196815575, 1, 0.1189892055321448);
        Is(ChiSquaredTest.IndependenceWithYates(Table(12, 7, 5, 9)), 1.4559963788146839, 1, 0.22756821457580992);
        Is(ChiSquaredTest.IndependenceWithYates(Table(3, 1, 1, 3)), 0.5, 1, 0.47950012218695348);
        Is(ChiSquaredTest.IndependenceWithYates(Table(10, 10, 10, 11)), 0, 1, 1);
    }

    // R 4.2.2: chisq.test(x, p = p), chisq.test(x)
    [Fact]
    public void Tests_of_fit_are_those_of_R()
    {
        var fit = ChiSquaredTest.GoodnessOfFit([89, 37, 30, 28, 2], [0.40, 0.20, 0.20, 0.15, 0.05]);
        Is(fit, 9.9901433691756267, 4, 0.040594043344781221);
        Assert.Null(fit.Warning);
        Is(ChiSquaredTest.GoodnessOfFit([20, 30, 25]), 2, 2, 0.36787944117144233);
        Assert.Equal("expected below 5 in 2 of 2 cells", ChiSquaredTest.GoodnessOfFit([3, 4]).Warning);
    }

    private static void Is(TestResult actual, double statistic, double freedom, double p)
    {
        Near.Equal(statistic, actual.Statistic, Tolerance);
        Assert.Equal(freedom, actual.DegreesOfFreedom);
        Near.Equal(p, actual.PValue, Tolerance);
    }

    [Fact]
    public void Two_by_two_has_a_closed_form_and_the_order_of_classes_is_of_no_account() => Gen.Select(
        Gen.Long[1, 1000], Gen.Long[1, 1000], Gen.Select(Gen.Long[1, 1000], Gen.Long[1, 1000])).ForAll((a, b, others) =>
    {
        var (c, d) = others;
        double n = a + b + c + d, cross = a * d - b * c;
        var test = ChiSquaredTest.Independence(Table(a, b, c, d)).Statistic;
        // The difference a·d − b·c may be all but 0.
        Assert.True(Math.Abs(n * cross / (a + b) * cross / (c + d) / (a + c) / (b + d) - test) <= 1e-10 * Math.Max(1, test));
        Assert.True(Math.Abs(test - ChiSquaredTest.Independence(Table(d, b, c, a)).Statistic) <= 1e-10 * Math.Max(1, test));
        Assert.InRange(ChiSquaredTest.IndependenceWithYates(Table(a, b, c, d)).Statistic, 0, test);
    });

    [Fact]
    public void Counts_of_followers_do_not_overflow() => Near.Equal(
        1e15 * ChiSquaredTest.Independence(Table(12, 7, 5, 9)).Statistic,
        ChiSquaredTest.Independence(Table(12 * 1_000_000_000_000_000, 7 * 1_000_000_000_000_000, 5 * 1_000_000_000_000_000, 9 * 1_000_000_000_000_000)).Statistic,
        Tolerance);

    [Fact]
    public void Bad_tables_are_refused()
    {
        Refusal.Expect(Violation.EmptyGroup, "table has no unit in column 1; leave out what never occurred.",
            () => ChiSquaredTest.Independence(Table(1, 0, 5, 0)));
        var shape = Assert.Throws<AssumptionException>(
            () => ChiSquaredTest.IndependenceWithYates(ContingencyTable.Of(new long[,] { { 1, 2, 3 }, { 4, 5, 6 } })));
        Assert.StartsWith("table is 2 × 3; Yates' continuity correction needs 2 × 2.", shape.Message);
        Refuses(Violation.TooFewObservations, [5], [1]);
        Refuses(Violation.UnequalLengths, [5, 6], [1]);
        Refuses(Violation.OutOfDomain, [5, -6], [0.5, 0.5]);
        Refuses(Violation.OutOfDomain, [5, 6], [1, 0]);
        Refuses(Violation.OutOfDomain, [5, 6], [0.5, 0.6]);
        Refuses(Violation.TooFewObservations, [0, 0], [0.5, 0.5]);

        static void Refuses(Violation violation, long[] counts, double[] probabilities) => Assert.Equal(
            violation, Assert.Throws<AssumptionException>(() => ChiSquaredTest.GoodnessOfFit(counts, probabilities)).Violation);
    }

    [Fact]
    public void Size_is_near_the_nominal_one() => Coverage.Expect(0.95, 3_000, "χ²", stream =>
    {
        var (a, b) = (Draws.Successes(stream, 100, 0.4), Draws.Successes(stream, 100, 0.4));
        return ChiSquaredTest.Independence(Table(a, 100 - a, b, 100 - b)).PValue > 0.05;
    });

    [Fact]
    public void Text_with_a_warning() => Assert.Equal(
        "χ² with Yates' correction test of 8 observations\n" +
        "   χ²  df      p  p by  warning\n" +
        "─────  ──  ─────  ────  ────────────────────────────────\n" +
        "0.500   1  0.480  χ²    expected below 5 in 4 of 4 cells\n",
        ChiSquaredTest.IndependenceWithYates(Table(3, 1, 1, 3)).ToString());
}
