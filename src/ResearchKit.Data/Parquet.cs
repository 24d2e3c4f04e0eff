using Microsoft.Data.Analysis;
using ResearchKit.Data.Duck;
using ResearchKit.Data.Frames;
using ResearchKit.Data.Reading;

namespace ResearchKit.Data;

/// <summary>Parquet files, read and written by DuckDB.</summary>
public static class Parquet
{
    /// <summary>Reads a file whole, or throws.</summary>
    /// <remarks>
    /// Whole numbers beyond ±2^53 make their column text, as in CSV; decimals become doubles; NaN is missing; dates are
    /// cut to the microsecond.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns wanted, in this order; null for all.</param>
    /// <returns>The table, its rows in the order of the file.</returns>
    /// <exception cref="InputException">
    /// The file cannot be opened or is no Parquet file, a column asked for is not there, or is a list or a structure.
    /// </exception>
    public static DataFrame Read(string path, IReadOnlyList<string>? columns = null)
    {
        using (var file = InputFile.Open(path))
        {
            Span<byte> magic = stackalloc byte[4];
            if (file.ReadAtLeast(magic, 4, throwOnEndOfStream: false) < 4 || !magic.SequenceEqual("PAR1"u8))
                throw new InputException("This is not a Parquet file: it does not begin with PAR1.", path);
        }
        using var database = DuckDatabase.Open(FileAccessOfSql.Allowed);
        try
        {
            // A folder named k=v would otherwise become a column.
            var relation = $"read_parquet({SqlText.Path(path)}, hive_partitioning = false)";
            var frame = ResultFrame.Read(database, relation, Wanted(columns, ResultFrame.Describe(database, relation), path), path);
            FileReads.Tell(path);
            return frame;
        }
        catch (DuckException e)
        {
            throw new InputException("The file cannot be read: " + e.Message, path, cause: e);
        }
    }

    /// <summary>Writes a table, whole file or none. Dates are cut to the microsecond; NaN is written as missing.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <exception cref="InputException">Two names differ only in case, or the table has no columns.</exception>
    public static void Write(DataFrame frame, string path)
    {
        using var database = DuckDatabase.Open(FileAccessOfSql.Allowed);
        try
        {
            FrameTable.Create(database, "frame", frame);
            AtomicFile.Write(path, temporary => database.Execute($"copy frame to {SqlText.Text(temporary)} (format parquet)"));
        }
        catch (DuckException e)
        {
            throw new InputException("The file cannot be written: " + e.Message, path, cause: e);
        }
    }

    /// <summary>
    /// The same of a table in pieces, each asked for when the one before is taken: it need not fit into memory. Until it is
    /// whole it lies in a file beside the target.
    /// </summary>
    /// <param name="batches">The rows in order, in frames of the same columns; at least one, which may have no rows.</param>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <exception cref="InputException">Two names differ only in case, the table has no columns, or the disk is full.</exception>
    /// <exception cref="ArgumentException">There is no batch, or one has other columns than the first.</exception>
    public static void Write(IEnumerable<DataFrame> batches, string path)
    {
        using var frames = new FrameBatches(batches);
        Write(frames, path);
    }

    internal static void Write(FrameBatches frames, string path)
    {
        try
        {
            AtomicFile.Write(path, temporary =>
                AtomicFile.Beside(temporary + ".rows", rows => AtomicFile.Beside(temporary + ".rows.wal", _ =>
                {
                    using var database = DuckDatabase.Open(FileAccessOfSql.Allowed, rows);
                    FrameTable.Create(database, "frame", frames);
                    database.Execute($"copy frame to {SqlText.Text(temporary)} (format parquet)");
                })));
        }
        catch (DuckException e)
        {
            throw new InputException("The file cannot be written: " + e.Message, path, cause: e);
        }
    }

    private static RelationColumn[] Wanted(IReadOnlyList<string>? names, RelationColumn[] there, string path)
    {
        foreach (var name in names ?? [])
        {
            if (!there.Any(column => column.Name == name))
                throw new InputException(ColumnNames.Missing(name, [.. there.Select(column => column.Name)]), path, column: name);
        }
        return names is null ? there : [.. names.Distinct(StringComparer.Ordinal).Select(name => there.First(column => column.Name == name))];
    }
}
