using ResearchKit.Data.Duck;
using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Sql;

/// <summary>Which files DuckDB has read: its own log of the file system tells, whatever way a query names them.</summary>
internal sealed class SqlFiles(DuckDatabase database)
{
    public const string StartListening = "call enable_logging('FileSystem')";

    // A file that is written is opened too. An empty one is opened and never read.
    private const string Paths =
        """
        select path
        from (select message ->> 'path' as path, message ->> 'op' as op from duckdb_logs where type = 'FileSystem')
        group by path
        having bool_or(op = 'READ') or not bool_or(op = 'WRITE')
        """;

    /// <summary>Tells of each file once, and forgets them.</summary>
    public void Tell(CellOutput? output)
    {
        try
        {
            using var read = new DuckResult(database, Paths);
            var paths = read.Texts().Select(row => Path.GetFullPath(row[0])).Where(File.Exists).Distinct().Order(StringComparer.Ordinal);
            foreach (var path in paths)
                output?.SendOfCell(id => new FileReadEvent(id, path));
            database.Execute("call truncate_duckdb_logs()");
        }
        catch (DuckException)
        {
            // A cell has switched the log off.
        }
    }
}
