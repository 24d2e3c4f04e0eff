using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Comparisons.Tables;

public class ContingencyTableTests
{
    [Fact]
    public void Totals_and_expected_counts()
    {
        var counts = new long[,] { { 1, 2, 3 }, { 4, 5, 6 } };
        var table = ContingencyTable.Of(counts);
        counts[0, 0] = 99;
        Assert.Equal((1, 2, 3, 21), (table[0, 0], table.Rows, table.Columns, table.Total));
        Assert.Equal([6L, 15], table.RowTotals);
        Assert.Equal([5L, 7, 9], table.ColumnTotals);
        Near.Equal(15 * 7 / 21.0, table.Expected(1, 1), 1e-15);
        Near.Equal(6 * 5 / 21.0, table.SmallestExpected, 1e-15);
    }

    [Fact]
    public void Bad_counts_are_refused()
    {
        Refuses(Violation.TooFewObservations, new long[,] { { 1, 2 } }, "At least 2 rows are needed for a contingency table; got 1.");
        Refuses(Violation.TooFewObservations, new long[,] { { 1 }, { 2 } }, "At least 2 columns are needed for a contingency table; got 1.");
        Refuses(Violation.OutOfDomain, new long[,] { { 1, 2 }, { -3, 4 } }, "counts[1, 0] is -3; no count may be below 0.");
        Refuses(Violation.TooFewObservations, new long[,] { { 0, 0 }, { 0, 0 } }, "counts holds no unit; a contingency table needs at least 1.");
        Refuses(Violation.OutOfDomain, new long[,] { { long.MaxValue, 1 }, { 1, 1 } },
            "counts adds up to 9223372036854775810; at most 9223372036854775807 units can be told apart.");

        static void Refuses(Violation violation, long[,] counts, string message)
        {
            Refusal.Expect(violation, message, () => ContingencyTable.Of(counts));
        }
    }

    [Fact]
    public void Text() => Assert.Equal(
        "1,557 units in 2 × 2 classes\n" +
        "           0    1  total\n" +
        "─────  ─────  ───  ─────\n" +
        "0      1,000  327  1,327\n" +
        "1        200   30    230\n" +
        "total  1,200  357  1,557\n",
        ContingencyTable.Of(new long[,] { { 1000, 327 }, { 200, 30 } }).ToString());
}
