using Microsoft.Data.Analysis;
using ResearchKit.Data.Duck;
using ResearchKit.Data.Frames;
using ResearchKit.Display;

namespace ResearchKit.Data.Reading;

/// <summary>Reads one CSV file: its shape first, then the cells through DuckDB, then columns whose type came out late.</summary>
internal sealed class CsvReader(string path, CsvOptions options)
{
    private readonly CsvScanner _scanner = new(path, options);

    public CsvReading Read()
    {
        Require(options);
        // Opening DuckDB takes 40 ms, as long as the scan of a million rows: they go side by side.
        var opening = Task.Run(() => DuckDatabase.Open(FileAccessOfSql.Allowed));
        try
        {
            var scan = _scanner.Scan();
            FrameRows.Checked(scan.RowCount, path);
            var wanted = Wanted(scan.Names);
            var format = NumberFormat.For(options, scan.Delimiter);
            var columns = wanted.Select(index => Cells(scan, index, format, SettledType(scan.Names[index]))).ToArray();
            var database = opening.GetAwaiter().GetResult();
            Fill(database, scan, wanted, columns);
            Check(scan, columns);

            var late = Enumerable.Range(0, columns.Length).Where(c => columns[c].MustBeReadAgain).ToArray();
            if (late.Length > 0)
            {
                foreach (var c in late)
                    columns[c] = Cells(scan, wanted[c], format, ColumnType.Text);
                Fill(database, scan, [.. late.Select(c => wanted[c])], [.. late.Select(c => columns[c])]);
            }
            var frame = new DataFrame(columns.Select(column => column.ToColumn()));
            return new CsvReading(frame, scan.Delimiter,
                [.. columns.Where(column => column.Type == ColumnType.Number
                    && (column.Marks.IsDecimalComma || format.DecimalMark == ',')).Select(column => column.Name)]);
        }
        finally
        {
            opening.GetAwaiter().GetResult().Dispose();
        }
    }

    private static void Require(CsvOptions options)
    {
        if (options.Delimiter is not (null or ',' or ';' or '\t' or '|'))
            throw new ArgumentException($"The delimiter is ',', ';', a tab or '|'; got '{options.Delimiter}'.", nameof(options));
        if (options.Columns is { Count: 0 })
            throw new ArgumentException("Columns is empty; name one at least, or leave it null for all.", nameof(options));
    }

    private ColumnType? SettledType(string name) => options.Types.TryGetValue(name, out var type) ? type : null;

    private static ColumnCells Cells(CsvScan scan, int index, NumberFormat format, ColumnType? type) =>
        new(scan.Names[index], (int)scan.RowCount, format, type);

    private int[] Wanted(string[] names)
    {
        foreach (var name in options.Types.Keys.Concat(options.Columns ?? []))
        {
            if (Array.IndexOf(names, name) < 0)
                throw new InputException(ColumnNames.Missing(name, names), path, 1, name);
        }
        if (options.Columns is null)
            return [.. Enumerable.Range(0, names.Length)];
        return [.. options.Columns.Distinct(StringComparer.Ordinal).Select(name => Array.IndexOf(names, name))];
    }

    private void Fill(DuckDatabase database, CsvScan scan, int[] wanted, ColumnCells[] columns)
    {
        var sql = Sql(scan, wanted);
        long rows = 0;
        try
        {
            using var result = new DuckResult(database, sql);
            result.ForEachVector(
                count =>
                {
                    rows += count;
                    // Two readers of one file must not disagree unseen: the arrays are made for the rows that were counted.
                    if (rows > scan.RowCount + 1)
                        throw Disagreement(scan.RowCount, "more");
                },
                (c, vector, count) => columns[c].Add(vector, count));
        }
        catch (DuckException e)
        {
            throw new InputException("The file cannot be read: " + e.Message, path, cause: e);
        }
        if (rows != scan.RowCount + 1)
            throw Disagreement(scan.RowCount, NumberText.Count(Math.Max(rows - 1, 0)));
        foreach (var column in columns)
            column.Finish();
    }

    private InputException Disagreement(long counted, string read) => new(
        $"{NumberText.Count(counted)} rows were counted and {read} were read; the file was changed meanwhile, or its quotes are unusual.", path);

    private void Check(CsvScan scan, ColumnCells[] columns)
    {
        foreach (var column in columns)
        {
            if (column.Misfit is { } misfit)
                throw new InputException(
                    CellNeed.Describe(misfit.Text, column.Type), path, _scanner.LineOf(scan, misfit.Row), column.Name, misfit.Text);
            if (column.Type == ColumnType.Number && !column.MustBeReadAgain && column.Marks.Ambiguous is { } open)
                throw new InputException(
                    CellNeed.DescribeAmbiguous(open.Text), path, _scanner.LineOf(scan, open.Row), column.Name, open.Text);
        }
    }

    // Everything that DuckDB would otherwise find out for itself is told, so that nothing depends on a sample of rows.
    private string Sql(CsvScan scan, int[] wanted) =>
        $"select {string.Join(", ", wanted.Select(index => "c" + Index(index)))} from read_csv({SqlText.Path(path)}, "
        + $"columns = {{{string.Join(", ", scan.Names.Select((_, index) => $"'c{Index(index)}': 'VARCHAR'"))}}}, "
        // The header is read as a row and left out here: where DuckDB skips it, delimiters or line breaks in its quotes make
        // cells of the first rows come out wrong, without a word.
        + $"auto_detect = false, header = false, delim = {SqlText.Text(scan.Delimiter.ToString())}, quote = '\"', escape = '\"', "
        + $"comment = '', nullstr = {PlainCell.MissingInSql}, allow_quoted_nulls = false, encoding = 'utf-8', compression = 'none', "
        // Where a file is cut for threads, line breaks in quotes are not always told from those between rows.
        // Only the lax mode takes LF beside CR LF, be it in a quoted name; what else it takes, the scan has refused before.
        + $"strict_mode = false, parallel = {(scan.HasQuotedLineBreaks ? "false" : "true")}, null_padding = false, ignore_errors = false, "
        + $"max_line_size = {Index(Math.Max(scan.LongestRow + 16, 2_097_152))}, "
        // A folder named k=v would otherwise become a column.
        + "hive_partitioning = false, union_by_name = false, filename = false)";

    private static string Index(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
