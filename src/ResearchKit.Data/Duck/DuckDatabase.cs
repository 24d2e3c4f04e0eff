using DuckDB.NET.Native;

namespace ResearchKit.Data.Duck;

/// <summary>Whether SQL may open files: the kit's own statements may, a query that a user wrote may not.</summary>
internal enum FileAccessOfSql { Allowed, Refused }

/// <summary>A DuckDB database, in memory unless a file is named: it fetches nothing from a network and leaves nothing else on disk.</summary>
internal sealed class DuckDatabase : IDisposable
{
    private readonly DuckDBDatabase _database;

    private DuckDatabase(DuckDBDatabase database, DuckDBNativeConnection connection)
    {
        _database = database;
        Connection = connection;
    }

    public DuckDBNativeConnection Connection { get; }

    /// <param name="files">What its SQL may open.</param>
    /// <param name="path">A file that is made, or opened where it is one; null for memory.</param>
    /// <exception cref="DuckException">The file cannot be made or opened.</exception>
    public static DuckDatabase Open(FileAccessOfSql files, string? path = null)
    {
        NativeMethods.Configuration.DuckDBCreateConfig(out var configuration);
        using (configuration)
        {
            Set("autoinstall_known_extensions", "false");
            Set("autoload_known_extensions", "false");
            Set("allow_community_extensions", "false");
            // Without a folder to spill into, a query beyond memory fails instead of leaving files behind.
            Set("temp_directory", "");
            // The order of rows is part of a result; more threads than this only raise the memory in use.
            Set("threads", Math.Clamp(Environment.ProcessorCount, 1, 8).ToString(System.Globalization.CultureInfo.InvariantCulture));
            Set("preserve_insertion_order", "true");
            // What lies in a file need not stay in memory; by default DuckDB keeps it until four fifths of the machine are full.
            if (path is not null)
                Set("memory_limit", "512MB");
            if (files == FileAccessOfSql.Refused)
                Set("enable_external_access", "false");
            if (NativeMethods.Startup.DuckDBOpen(path!, out var database, configuration, out var error) != DuckDBState.Success)
                throw path is null ? new InvalidOperationException("DuckDB does not start: " + error) : new DuckException(error);
            NativeMethods.Startup.DuckDBConnect(database, out var connection);
            var opened = new DuckDatabase(database, connection);
            // A user's query must not open what is closed here, nor tell the time of the machine's own zone.
            if (files == FileAccessOfSql.Refused)
                opened.Execute("set TimeZone = 'UTC'; set lock_configuration = true");
            return opened;

            void Set(string name, string value)
            {
                if (NativeMethods.Configuration.DuckDBSetConfig(configuration, name, value) != DuckDBState.Success)
                    throw new InvalidOperationException($"DuckDB does not know the setting {name}.");
            }
        }
    }

    public void Execute(string sql)
    {
        using var result = new DuckResult(this, sql);
    }

    public void Dispose()
    {
        Connection.Dispose();
        _database.Dispose();
    }
}
