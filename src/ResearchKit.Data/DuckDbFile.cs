using ResearchKit.Data.Duck;
using ResearchKit.Data.Frames;

namespace ResearchKit.Data;

/// <summary>Database files of DuckDB.</summary>
public static class DuckDbFile
{
    /// <summary>
    /// Writes tables into one file, whole or not at all. Tables and columns carry their descriptions as comments
    /// (<c>select comment from duckdb_columns()</c>). Dates are cut to the microsecond; NaN is written as missing.
    /// </summary>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <param name="tables">The tables; the rows of each are asked for when the one before is written, a batch at a time.</param>
    /// <returns>How many rows each table has.</returns>
    /// <exception cref="InputException">Two names differ only in case, or the disk is full.</exception>
    /// <exception cref="ArgumentException">The columns of a table are not those that are described.</exception>
    public static IReadOnlyList<long> Write(string path, IReadOnlyList<DescribedTable> tables)
    {
        var rows = new long[tables.Count];
        try
        {
            AtomicFile.Write(path, temporary => AtomicFile.Beside(temporary + ".wal", _ =>
            {
                using var database = DuckDatabase.Open(FileAccessOfSql.Allowed, temporary);
                for (var t = 0; t < rows.Length; t++)
                    rows[t] = Write(database, tables[t]);
                // Otherwise the end of the last table would lie in the log beside the file.
                database.Execute("checkpoint");
            }));
        }
        catch (DuckException e)
        {
            throw new InputException("The file cannot be written: " + e.Message, path, cause: e);
        }
        return rows;
    }

    private static long Write(DuckDatabase database, DescribedTable table)
    {
        using var frames = new FrameBatches(table.CheckedBatches());
        FrameTable.Create(database, table.Name, frames);
        var name = SqlText.Name(table.Name);
        database.Execute($"comment on table {name} is {SqlText.Text(table.Description)}");
        foreach (var column in table.Columns)
            database.Execute($"comment on column {name}.{SqlText.Name(column.Name)} is {SqlText.Text(column.Words)}");
        return frames.RowsBefore;
    }
}
