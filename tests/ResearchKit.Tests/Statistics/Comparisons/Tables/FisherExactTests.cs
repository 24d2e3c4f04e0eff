using CsCheck;
using ResearchKit.Statistics;
using ResearchKit.Statistics.Comparisons.Tables;

namespace ResearchKit.Tests.Statistics.Comparisons.Tables;

public class FisherExactTests
{
    private const double Tolerance = 1e-11;

    // R searches odds ratio and limits to within 1e-4; SciPy likewise.
    private const double SearchTolerance = 1e-2;

    private static readonly Gen<(long A, long B, long C, long D)> Counts =
        Gen.Select(Gen.Long[0, 9], Gen.Long[0, 9], Gen.Long[0, 9], Gen.Long[0, 9]);

    // R 4.2.2: fisher.test(m), alternative = "greater", "less"
    [Theory]
    [InlineData(3, 1, 1, 3, 0.48571428571428582, 0.24285714285714288, 0.98571428571428577, 6.4083088670057879, 0.21173291530550292, 621.9337505454173)]
    [InlineData(2, 10, 15, 3, 0.00053672411914343593, 0.99998451901868612, 0.00046518094336290585, 0.046936608827698928, 0.0033257640338593131, 0.36318227147489657)]
    [InlineData(12, 7, 5, 9, 0.16632006577356476, 0.11367380825716149, 0.97278188862557968, 2.9765472718138009, 0.59926248073703359, 16.645480216467814)]
    [InlineData(0, 5, 4, 3, 0.080808080808080801, 1, 0.070707070707070704, 0, 0, 1.7461172723099589)]
    [InlineData(1234, 5678, 2345, 6789, 1.9475820620448804e-32, 1, 9.7617630877956e-33, 0.62921449349095737, 0.58180645024508526, 0.68030910199611716)]
    public void Two_by_two_is_that_of_R(
        long a, long b, long c, long d, double p, double greater, double less, double odds, double lower, double upper)
    {
        var estimate = FisherExact.OddsRatio(a, b, c, d);
        Near.Equal(p, estimate.PValue(), Tolerance);
        Near.Equal(greater, estimate.PValue(Alternative.Greater), Tolerance);
        Near.Equal(less, estimate.PValue(Alternative.Less), Tolerance);
        Near.Equal(odds, estimate.Value, SearchTolerance);
        Near.Equal(lower, upper, estimate.ConfidenceInterval(), SearchTolerance);
        Assert.Equal(("Fisher exact", a + b + c + d), (estimate.ConfidenceInterval().Method, estimate.SampleSize));
    }

    [Fact]
    public void Odds_ratio_and_limits_solve_their_equations()
    {
        // With all margins 4 the weights are 1, 16ω, 36ω², 16ω³, ω⁴.
        var tea = FisherExact.OddsRatio(3, 1, 1, 3);
        var w = tea.Value;
        Near.Equal(3, (16 * w + 72 * w * w + 48 * w * w * w + 4 * w * w * w * w) / Total(w), 1e-12);
        var (lower, upper) = (tea.ConfidenceInterval().Lower, tea.ConfidenceInterval().Upper);
        Near.Equal(0.025, (16 * Math.Pow(lower, 3) + Math.Pow(lower, 4)) / Total(lower), 1e-12);
        Near.Equal(0.025, 1 - Math.Pow(upper, 4) / Total(upper), 1e-10);

        static double Total(double w) => 1 + 16 * w + 36 * w * w + 16 * w * w * w + w * w * w * w;
    }

    [Fact]
    public void Exchanging_rows_inverts_the_odds_ratio() => Counts.ForAll(counts =>
    {
        var (a, b, c, d) = counts;
        if (a + b == 0 || c + d == 0 || a + c == 0 || b + d == 0)
            return;
        var (one, other) = (FisherExact.OddsRatio(a, b, c, d), FisherExact.OddsRatio(c, d, a, b));
        Near.Equal(1 / one.Value, other.Value, 1e-9);
        Near.Equal(one.PValue(), other.PValue(), Tolerance);
        Near.Equal(one.PValue(Alternative.Less), other.PValue(Alternative.Greater), Tolerance);
        Near.Equal(1 / one.ConfidenceInterval().Upper, 1 / one.ConfidenceInterval().Lower, other.ConfidenceInterval(), 1e-9);
        Assert.True(one.ConfidenceInterval().Lower <= one.Value && one.Value <= one.ConfidenceInterval().Upper);
        // The sum over all tables with these margins.
        var all = Enumerable.Range(0, 30).Select(x => Probability(x, a + b, c + d, a + c)).ToArray();
        Near.Equal(all.Where(p => p <= all[a] * (1 + 1e-7)).Sum(), one.PValue(), 1e-10);
        Near.Equal(one.PValue(), FisherExact.Test(ContingencyTable.Of(new[,] { { a, b }, { c, d } })).PValue, 1e-12);

        static double Probability(long x, long row, long otherRow, long column) => Choose(row, x) * Choose(otherRow, column - x) / Choose(row + otherRow, column);

        static double Choose(long n, long k) => k < 0 || k > n ? 0 : Enumerable.Range(1, (int)k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);
    });

    // R 4.2.2: fisher.test(m, workspace = 2e8)
    [Fact]
    public void Larger_tables_are_those_of_R()
    {
        Is(0.78268493896563884, new long[,] { { 1, 3, 10, 6 }, { 2, 3, 10, 7 }, { 1, 6, 14, 12 }, { 0, 1, 9, 11 } });
        Is(0.03226736919023887, new long[,] { { 3, 7, 2 }, { 8, 1, 4 } });
        Is(0.0032226892773399613, new long[,] { { 4, 1, 0 }, { 2, 5, 3 }, { 0, 2, 8 } });
        Is(0.0093754570021227605, new long[,] { { 2, 3, 1, 4, 0 }, { 5, 1, 2, 0, 3 }, { 0, 2, 6, 1, 1 } });
        Is(3.0274798063936933e-07, new long[,] { { 762, 327, 468 }, { 484, 239, 477 } });

        static void Is(double expected, long[,] counts)
        {
            var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
            var turned = new long[columns, rows];
            for (var i = 0; i < rows; i++)
            {
                for (var j = 0; j < columns; j++)
                    turned[j, rows - 1 - i] = counts[i, j];
            }
            Near.Equal(expected, FisherExact.Test(ContingencyTable.Of(counts)).PValue, 1e-7);
            if (rows > 2)
                Near.Equal(expected, FisherExact.Test(ContingencyTable.Of(turned)).PValue, 1e-7);
        }
    }

    [Fact]
    public void Two_by_two_as_a_network_is_the_same()
    {
        // An empty class would be refused, so a third class of one unit each stands in: both halves must agree on order.
        var one = FisherExact.Test(ContingencyTable.Of(new long[,] { { 3, 1, 1 }, { 2, 6, 1 } }));
        var other = FisherExact.Test(ContingencyTable.Of(new long[,] { { 1, 6, 2 }, { 1, 1, 3 } }));
        Near.Equal(one.PValue, other.PValue, 1e-9);
        Assert.Equal((double.NaN, "exact", 14), (one.Statistic, one.PValueMethod, one.SampleSize));
    }

    [Fact]
    public void Tables_too_great_to_enumerate_are_refused_at_once()
    {
        var counts = new long[8, 8];
        for (var i = 0; i < 64; i++)
            counts[i / 8, i % 8] = 50 + i;
        // FisherExact.Test gives up likewise, after 4,000,000.
        var thrown = Assert.Throws<AssumptionException>(() => new TableNetwork(ContingencyTable.Of(counts), 50_000).PValue());
        Assert.Equal(Violation.OutOfDomain, thrown.Violation);
        Assert.StartsWith(
            "table has more than 50000 partial tables to look at for Fisher's exact test; take χ² or a permutation test.", thrown.Message);
    }

    [Fact]
    public void Great_counts_and_degenerate_tables()
    {
        var great = FisherExact.OddsRatio(100_000_000, 300_000_000, 100_010_000, 299_990_000);
        // With such counts the odds ratio is that of the cells, and the interval that of its logarithm.
        Near.Equal(100_000_000.0 * 299_990_000 / (300_000_000.0 * 100_010_000), great.Value, 1e-7);
        var halfWidth = 1.959963984540054 * Math.Sqrt(1e-8 + 1 / 3e8 + 1 / 100_010_000.0 + 1 / 299_990_000.0);
        Near.Equal(great.Value * Math.Exp(-halfWidth), great.Value * Math.Exp(halfWidth), great.ConfidenceInterval(), 1e-7);
        var infinite = FisherExact.OddsRatio(5, 0, 2, 4);
        Assert.Equal((double.PositiveInfinity, double.PositiveInfinity), (infinite.Value, infinite.ConfidenceInterval().Upper));
        var empty = Assert.Throws<AssumptionException>(() => FisherExact.OddsRatio(0, 0, 3, 4));
        Assert.Equal(Violation.EmptyGroup, empty.Violation);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => FisherExact.OddsRatio(1, -1, 3, 4)).Violation);
    }

    // The share of 20,000 simulated tables.
    [Fact]
    public void Coverage_is_at_least_nominal() => Coverage.Expect(0.9752, 1_500, "Fisher", stream =>
    {
        var (a, c) = (Draws.Successes(stream, 30, 0.4), Draws.Successes(stream, 40, 0.25));
        return a + c is 0 or 70 || FisherExact.OddsRatio(a, 30 - a, c, 40 - c).ConfidenceInterval().Contains(2);
    });

    [Fact]
    public void Text() => Assert.Equal(
        "Odds ratio of 33 units (Fisher's exact test)\n" +
        "odds ratio    95 % interval      p\n" +
        "──────────  ───────────────  ─────\n" +
        "     2.977  0.599 to 16.647  0.166\n", FisherExact.OddsRatio(12, 7, 5, 9).ToString());

    // Python, fractions: the sum over all tables with these margins, exactly. Logarithms of factorials once stood beside 10^10
    // there, and gave 0.000129.
    [Theory]
    [InlineData(500_000_000, 400_000_000, 100_000_000, 0.0002636500317226012)]
    [InlineData(5_000_000, 4_000_000, 1_000_000, 0.00026365317227209045)]
    public void Great_counts_beside_small_ones_keep_their_digits(long a, long b, long c, double expected) =>
        Near.Equal(expected, FisherExact.Test(ContingencyTable.Of(new[,] { { 1, 2, 5 }, { a, b, c } })).PValue, 1e-9);
}
