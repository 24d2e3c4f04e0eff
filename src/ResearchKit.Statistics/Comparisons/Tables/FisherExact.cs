using ResearchKit.Statistics.Comparisons.Tables;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>Whether two classifications are independent, exactly, for any counts however small.</summary>
public static class FisherExact
{
    /// <summary>Estimates the odds ratio of a table of 2 × 2, given its margins: (a/b)/(c/d) but for the conditioning.</summary>
    /// <param name="a">Row 0, column 0; at least 0.</param>
    /// <param name="b">Row 0, column 1; at least 0.</param>
    /// <param name="c">Row 1, column 0; at least 0.</param>
    /// <param name="d">Row 1, column 1; at least 0.</param>
    /// <returns>The conditional maximum likelihood estimate, 0 to ∞, with Fisher's exact test and interval.</returns>
    /// <exception cref="AssumptionException">A negative count; or a row or column without units, which leaves nothing to estimate.</exception>
    /// <remarks>
    /// <para>
    /// Method: noncentral hypergeometric distribution. Value and limits are roots to full accuracy; those of R are within 1e-4.
    /// It differs from a·d/(b·c), which is the unconditional estimate.
    /// </para>
    /// <para>
    /// Assumptions: independent units; conditional on both margins. Degenerate: 0 or ∞ where the first cell is as small or as
    /// great as the margins allow. Counts of 10^9 take some 60 milliseconds.
    /// </para>
    /// <para>
    /// Reference: R. A. Fisher 1935, doi 10.2307/2342435. Verified against R 4.2.2 fisher.test and SciPy 1.10.1
    /// contingency.odds_ratio.
    /// </para>
    /// </remarks>
    public static FisherExactEstimate OddsRatio(long a, long b, long c, long d)
    {
        var table = ContingencyTable.Of(new[,] { { a, b }, { c, d } });
        table.RequireUnits();
        var distribution = new Hypergeometric(table.RowTotals[0], table.RowTotals[1], table.ColumnTotals[0]);
        return new(a, table.Total, distribution);
    }

    /// <summary>Tests whether two classifications into any number of classes are independent.</summary>
    /// <param name="table">The counts.</param>
    /// <returns>The probability of all tables with these margins that are as improbable as this one or more so.</returns>
    /// <exception cref="AssumptionException">
    /// A row or column without units; or more distinct partial tables than <see cref="LargestNetwork"/>: then χ² is fit, or a
    /// permutation test.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: the network of Mehta and Patel, column by column; a partial table whose completions are all as improbable as
    /// the one observed, or none of them, is closed at once. Probabilities within 1e-7 of each other count as equal, as in R.
    /// </para>
    /// <para>
    /// Assumptions: independent units; conditional on both margins. Memory: some 100 bytes for each partial table, to 400 MB. Reference: C. R. Mehta
    /// and N. R. Patel 1983, doi 10.1080/01621459.1983.10477989. Verified against R 4.2.2 fisher.test.
    /// </para>
    /// </remarks>
    public static TestResult Test(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.RequireUnits();
        var p = table.Rows == 2 && table.Columns == 2
            ? new Hypergeometric(table.RowTotals[0], table.RowTotals[1], table.ColumnTotals[0]).NoMoreProbable(table[0, 0])
            : new TableNetwork(table, LargestNetwork).PValue();
        return new("Fisher's exact", "statistic", double.NaN, Math.Min(1, p), "exact", table.Total);
    }

    /// <summary>How many distinct partial tables <see cref="Test"/> looks at before it gives up.</summary>
    public const int LargestNetwork = 4_000_000;
}
