using DuckDB.NET.Native;
using ResearchKit.Kernel.Sql;

namespace ResearchKit.Data.Duck;

/// <summary>The result of any statement, be it one that cannot stand within another: show, pragma, explain, insert … returning.</summary>
internal sealed partial class DuckResult
{
    public bool IsAnswer => NativeMethods.Query.DuckDBResultReturnType(_result) == DuckDBResultType.QueryResult;

    /// <summary>Moves the rows into a new temporary table.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="DuckException">A column is of a type that cannot be stored.</exception>
    public long StoreIn(DuckDatabase database, string table)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var columns = Enumerable.Range(0, (int)NativeMethods.Query.DuckDBColumnCount(ref _result))
            .Select(c => $"{SqlText.Name(Unused(NativeMethods.Query.DuckDBColumnName(ref _result, c), names))} {TypeOf(c)}").ToArray();
        database.Execute($"create or replace temp table {SqlText.Name(table)} ({string.Join(", ", columns)})");
        NativeMethods.Appender.DuckDBAppenderCreateExt(database.Connection, "temp", "main", table, out var appender);
        using (appender)
        {
            var rows = 0L;
            var chunks = new List<DuckDBDataChunk>();
            while (FetchBatch(chunks))
            {
                foreach (var chunk in chunks)
                {
                    using (chunk)
                    {
                        rows += Size(chunk);
                        Require(NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk));
                    }
                }
            }
            Require(NativeMethods.Appender.DuckDBAppenderClose(appender));
            return rows;
        }

        static void Require(DuckDBState state)
        {
            if (state != DuckDBState.Success)
                throw new DuckException("The answer cannot be kept.");
        }
    }

    /// <summary>A join may bring a name twice; a table has it once. The second is called as DuckDB itself would: id_1.</summary>
    private static string Unused(string name, HashSet<string> used)
    {
        var unused = name;
        for (var i = 1; !used.Add(unused); i++)
            unused = FormattableString.Invariant($"{name}_{i}");
        return unused;
    }

    private string TypeOf(int column)
    {
        using var type = NativeMethods.Query.DuckDBColumnLogicalType(ref _result, column);
        return SqlType.Of(type) ?? throw new DuckException(
            $"The column {SqlText.Name(NativeMethods.Query.DuckDBColumnName(ref _result, column))} of the answer is of a type that "
            + "no other language has; cast it to varchar.");
    }
}
