using Microsoft.Data.Analysis;
using ResearchKit.Data.Reading;
using ResearchKit.Data.Writing;

namespace ResearchKit.Data;

/// <summary>CSV files: read through DuckDB with every row looked at, written so that they read back as they were.</summary>
/// <remarks>
/// <para>A file is UTF-8 with or without a byte order mark, RFC 4180, with LF or CR LF. Its first row is the header, spaces
/// around its names not counted; a first row of nothing but unquoted numbers is refused, as a row of data would be lost.
/// An empty line is no row, except in a file of a single column, where it is a missing value.</para>
/// <para>Missing is an unquoted cell that is empty, NA, NaN or null, in this case; in quotes these are text, unless all
/// else in the column is numbers, dates or Booleans. A column with nothing in it is of <see cref="ColumnType.Number"/>.</para>
/// <para>A number is digits with at most one sign, decimal mark and exponent, spaces around it allowed: +5, 5., .5, 1e5. Text
/// stays what is none (1_000, 0x10, inf) or would be changed by becoming one: leading zeros (007), whole numbers beyond
/// 2^53, numbers beyond a double (1e400). One such cell makes its column text. Dates are ISO 8601; a column that mixes
/// those with and without an offset is text. Booleans are true, True, TRUE and so on.</para>
/// </remarks>
public static class Csv
{
    /// <summary>Reads a file whole, or throws; never half of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What is known of it beforehand; null for nothing.</param>
    /// <returns>The table, and what was detected.</returns>
    /// <exception cref="InputException">
    /// The file cannot be opened; it is empty, not UTF-8, or its shape is broken; a name in the header is empty or there
    /// twice; a column asked for is not there; a cell is not of the type that was settled for its column; the numbers of
    /// a column could as well hold thousands groups as decimals.
    /// </exception>
    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
    public static CsvReading Read(string path, CsvOptions? options = null)
    {
        var reading = new CsvReader(path, options ?? new CsvOptions()).Read();
        FileReads.Tell(path);
        return reading;
    }

    /// <summary>
    /// Writes a table: UTF-8, commas, LF, RFC 4180, numbers in their shortest form that reads back bit for bit; whole
    /// file or none.
    /// </summary>
    /// <remarks>
    /// Missing is an empty cell (NA where it is the only one of the row) and NaN is missing; empty text is "". Text that
    /// a spreadsheet would run (= + - @ at its start) gets an apostrophe before it, which reading takes off. Doubles keep
    /// a point or an exponent (2.0) and so read back as doubles. Text columns whose cells all look like numbers, dates
    /// or Booleans read back as such, unless <see cref="CsvOptions.Types"/> or the codebook says that they are text.
    /// </remarks>
    /// <param name="frame">The table.</param>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <exception cref="ArgumentException">
    /// The table has no columns, a column has no name, or a cell is infinite, a NUL or half a surrogate pair.
    /// </exception>
    public static void Write(DataFrame frame, string path) => Write([frame], path);

    /// <summary>
    /// The same of a table in pieces, each asked for when the one before is written: it need not fit into memory. A column of
    /// days has times of day in those pieces only that hold one.
    /// </summary>
    /// <param name="batches">The rows in order, in frames of the same columns; at least one, which may have no rows.</param>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <exception cref="ArgumentException">
    /// There is no batch, one has other columns than the first, or one cannot be written as it could not alone.
    /// </exception>
    public static void Write(IEnumerable<DataFrame> batches, string path) => new CsvWriter(batches).Write(path);
}
