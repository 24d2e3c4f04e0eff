using System.Globalization;
using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>How many units fall into each combination of two classifications.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed class ContingencyTable : IDisplayable
{
    private readonly long[,] _counts;
    private readonly long[] _rowTotals;
    private readonly long[] _columnTotals;

    private ContingencyTable(long[,] counts, long[] rowTotals, long[] columnTotals, long total)
    {
        _counts = counts;
        _rowTotals = rowTotals;
        _columnTotals = columnTotals;
        Total = total;
    }

    /// <summary>The number of rows.</summary>
    public int Rows => _rowTotals.Length;

    /// <summary>The number of columns.</summary>
    public int Columns => _columnTotals.Length;

    /// <summary>All units.</summary>
    public long Total { get; }

    /// <summary>The units of each row.</summary>
    public IReadOnlyList<long> RowTotals => _rowTotals;

    /// <summary>The units of each column.</summary>
    public IReadOnlyList<long> ColumnTotals => _columnTotals;

    /// <summary>The units of one cell.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    public long this[int row, int column] => _counts[row, column];

    /// <summary>Takes counts as they are.</summary>
    /// <param name="counts">One row for each class of the one, one column for each class of the other: 2 × 2 at least, none negative.</param>
    /// <returns>The table, with a copy of the counts.</returns>
    /// <exception cref="AssumptionException">
    /// Fewer than 2 rows or columns; a negative count; no units; or more than 2^63 − 1 of them.
    /// </exception>
    /// <remarks>Units with an unknown class are for the caller to leave out, and to count.</remarks>
    public static ContingencyTable Of(long[,] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        Require.AtLeast(2, rows, "row", "a contingency table", nameof(counts));
        Require.AtLeast(2, columns, "column", "a contingency table", nameof(counts));
        var (ofRows, ofColumns) = (new Int128[rows], new Int128[columns]);
        Int128 total = 0;
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                if (counts[i, j] < 0)
                    throw Require.Broken(Violation.OutOfDomain, nameof(counts), $"counts[{i}, {j}] is {counts[i, j]}; no count may be below 0.");
                ofRows[i] += counts[i, j];
                ofColumns[j] += counts[i, j];
                total += counts[i, j];
            }
        }
        if (total == 0)
            throw Require.Broken(Violation.TooFewObservations, nameof(counts), $"counts holds no unit; a contingency table needs at least 1.");
        if (total > long.MaxValue)
            throw Require.Broken(Violation.OutOfDomain, nameof(counts), $"counts adds up to {total}; at most {long.MaxValue} units can be told apart.");
        return new((long[,])counts.Clone(), [.. ofRows.Select(sum => (long)sum)], [.. ofColumns.Select(sum => (long)sum)], (long)total);
    }

    /// <summary>The units that a cell would hold if both classifications were independent.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    /// <returns>Row total × column total / all units.</returns>
    public double Expected(int row, int column) => _rowTotals[row] * ((double)_columnTotals[column] / Total);

    /// <summary>The smallest of the expected counts: below 5 the χ² distribution is a rough guide.</summary>
    public double SmallestExpected => _rowTotals.Min() * ((double)_columnTotals.Min() / Total);

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The counts and their totals as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The counts and their totals as a table of text.</summary>
    public override string ToString() => ToTable().ToText();

    /// <summary>Refuses a table of another shape than 2 × 2.</summary>
    internal void RequireTwoByTwo(string purpose)
    {
        if (Rows != 2 || Columns != 2)
            throw Require.Broken(Violation.OutOfDomain, "table", $"table is {Rows} × {Columns}; {purpose} needs 2 × 2.");
    }

    /// <summary>Refuses a row or a column without units: what never occurred cannot be compared.</summary>
    internal void RequireUnits()
    {
        Check(_rowTotals, "row");
        Check(_columnTotals, "column");

        static void Check(long[] totals, string what)
        {
            var empty = Array.IndexOf(totals, 0);
            if (empty >= 0)
                throw Require.Broken(Violation.EmptyGroup, "table", $"table has no unit in {what} {empty}; leave out what never occurred.");
        }
    }

    private Table ToTable() => new(
        $"{NumberText.Count(Total, "unit")} in {Rows} × {Columns} classes",
        [
            Column.Text(""),
            .. Enumerable.Range(0, Columns).Select(j => Column.Number(j.ToString(CultureInfo.InvariantCulture))),
            Column.Number("total"),
        ],
        [
            .. Enumerable.Range(0, Rows).Select(i => Cells(
                i.ToString(CultureInfo.InvariantCulture), Enumerable.Range(0, Columns).Select(j => _counts[i, j]), _rowTotals[i])),
            Cells("total", _columnTotals, Total),
        ]);

    private static string[] Cells(string name, IEnumerable<long> counts, long total) =>
        [name, .. counts.Select(NumberText.Count), NumberText.Count(total)];
}
