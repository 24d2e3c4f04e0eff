using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Comparisons.EffectSizes;

public class CramersVTests
{
    private const double Tolerance = 1e-12;

    // R's uniroot ends at 1e-13, its pchisq with ncp at 1e-12.
    private const double SearchTolerance = 1e-8;

    // R 4.2.2: sqrt(chisq.test(m, correct = FALSE)$statistic/(n*k)); Bergsma's formula; uniroot of pchisq(x, df, ncp)
    [Fact]
    public void Values_and_intervals_are_those_of_R()
    {
        Is(new long[,] { { 762, 327, 468 }, { 484, 239, 477 } }, 0.10443580235646777, 0.10091998278440888, 0.06490741810255525, 0.14026390466568631);
        Is(new long[,] { { 12, 7 }, { 5, 9 } }, 0.27139234260883977, 0.20921679726980258, 0, 0.61257771082131629);
        Is(new long[,] { { 1, 3, 10, 6 }, { 2, 3, 10, 7 }, { 1, 6, 14, 12 }, { 0, 1, 9, 11 } }, 0.14392217453234737, 0, 0, 0.16934395141936037);
        Is(new long[,] { { 4, 1, 0 }, { 2, 5, 3 }, { 0, 2, 8 } }, 0.57058582335892449, 0.51405855536807032, 0.20872068275626832, 0.8033081171670049);
    }

    private static void Is(long[,] counts, double v, double corrected, double lower, double upper)
    {
        var table = ContingencyTable.Of(counts);
        var (plain, bergsma) = (CramersV.Of(table), CramersV.BiasCorrected(table));
        Near.Equal(v, plain.Value, Tolerance);
        Near.Equal(corrected, bergsma.Value, Tolerance);
        Near.Equal(lower, upper, plain.ConfidenceInterval(), SearchTolerance);
        Assert.Equal(plain.ConfidenceInterval(), bergsma.ConfidenceInterval());
        Assert.Equal(("noncentral χ²", table.Total), (plain.ConfidenceInterval().Method, plain.SampleSize));
    }

    [Fact]
    public void V_is_a_share_that_the_order_of_classes_leaves() => Gen.Long[1, 30].Array[9].ForAll(counts =>
    {
        var (table, turned) = (new long[3, 3], new long[3, 3]);
        for (var i = 0; i < 9; i++)
            (table[i / 3, i % 3], turned[2 - i % 3, i / 3]) = (counts[i], counts[i]);
        var (v, other) = (CramersV.Of(ContingencyTable.Of(table)), CramersV.Of(ContingencyTable.Of(turned)));
        Assert.InRange(v.Value, 0, 1);
        Near.Equal(v.Value, other.Value, 1e-9);
        Assert.InRange(CramersV.BiasCorrected(ContingencyTable.Of(table)).Value, 0, 1);
        Assert.InRange(v.ConfidenceInterval().Lower, 0, v.ConfidenceInterval().Upper);
    }, iter: 30);

    [Fact]
    public void One_class_that_tells_the_other_has_V_1_and_independence_0()
    {
        var perfect = CramersV.Of(ContingencyTable.Of(new long[,] { { 50, 0 }, { 0, 70 } }));
        Near.Equal(1, perfect.Value, Tolerance);
        Assert.Equal(1, perfect.ConfidenceInterval().Upper);
        var none = CramersV.Of(ContingencyTable.Of(new long[,] { { 10, 20 }, { 20, 40 } }));
        Assert.Equal((0, 0, 0), (none.Value, none.ConfidenceInterval().Lower, none.ConfidenceInterval().Upper));
    }

    [Fact]
    public void Bad_tables_are_refused()
    {
        Refusal.Expect(Violation.EmptyGroup, "table has no unit in row 1; leave out what never occurred.",
            () => CramersV.Of(ContingencyTable.Of(new long[,] { { 1, 2 }, { 0, 0 } })));
        Refusal.Expect(Violation.TooFewObservations, "table holds 2 units in 2 × 2 classes; Bergsma's correction needs more units than classes.",
            () => CramersV.BiasCorrected(ContingencyTable.Of(new long[,] { { 1, 0 }, { 0, 1 } })));
    }

    // The share of 20,000 simulated tables; V = 0.2 for probabilities of 0.6 and 0.4.
    [Fact]
    public void Coverage_is_near_the_nominal_one() => Coverage.Expect(0.9537, 1_000, "V", stream =>
    {
        var (a, b) = (Draws.Successes(stream, 60, 0.6), Draws.Successes(stream, 60, 0.4));
        return CramersV.Of(ContingencyTable.Of(new[,] { { a, 60 - a }, { b, 60 - b } })).ConfidenceInterval().Contains(0.2);
    });

    [Fact]
    public void Text() => Assert.Equal(
        "Association of two classifications of 2,757 units\n" +
        "Cramér's V   95 % interval\n" +
        "──────────  ──────────────\n" +
        "     0.104  0.065 to 0.140\n",
        CramersV.Of(ContingencyTable.Of(new long[,] { { 762, 327, 468 }, { 484, 239, 477 } })).ToString());

    // Its standard error is below 1/√n; the sum of the noncentral χ² would have 10^10 terms.
    [Fact]
    public void Counts_of_any_size_have_an_interval()
    {
        const long one = 1_000_000_000_000_000_000;
        var interval = CramersV.Of(ContingencyTable.Of(new[,] { { one, 2 * one }, { 2 * one, one } })).ConfidenceInterval();
        Assert.True(interval.Lower < interval.Upper);
        Near.Equal(1 / 3.0, 1 / 3.0, interval, 1e-8);
    }
}
