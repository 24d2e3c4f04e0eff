namespace ResearchKit.Cli.Generate;

/// <summary>As what kind of file tables are written.</summary>
internal enum TableFormat
{
    /// <summary>A CSV file for each table.</summary>
    Csv,

    /// <summary>A Parquet file for each table.</summary>
    Parquet,

    /// <summary>One DuckDB file for all.</summary>
    DuckDb,
}
