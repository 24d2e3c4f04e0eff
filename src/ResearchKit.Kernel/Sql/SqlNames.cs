using ResearchKit.Data.Duck;

namespace ResearchKit.Kernel.Sql;

/// <summary>A table, a view or a variable.</summary>
/// <param name="Kind">As a statement calls it.</param>
/// <param name="Columns">How many; null of a variable.</param>
internal sealed record SqlName(string Name, string Kind, int? Columns);

/// <summary>What there is in the database, by name. A name stands for one thing, whatever its case.</summary>
internal sealed class SqlNames(DuckDatabase database)
{
    private const string Query =
        """
        select table_name, 'table', column_count::varchar from duckdb_tables()
        where not internal and database_name in (current_database(), 'temp') and schema_name = current_schema()
        union all
        select view_name, 'view', column_count::varchar from duckdb_views()
        where not internal and database_name in (current_database(), 'temp') and schema_name = current_schema()
        union all
        select name, 'variable', '' from duckdb_variables()
        """;

    /// <summary>In the order of the names.</summary>
    public IReadOnlyList<SqlName> All
    {
        get
        {
            using var names = new DuckResult(database, Query);
            return
            [
                .. names.Texts()
                    .Select(row => new SqlName(row[0], row[1], int.TryParse(row[2], out var columns) ? columns : null))
                    .DistinctBy(name => name.Name, StringComparer.OrdinalIgnoreCase)
                    .OrderBy(name => name.Name, StringComparer.Ordinal),
            ];
        }
    }

    public SqlName? Find(string name) => All.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Runs a statement that makes something of this name, once what had it is gone.</summary>
    /// <exception cref="DuckException">DuckDB refuses, as where another table refers to the old one; then all is as before.</exception>
    public void Replace(string name, string statement)
    {
        if (Find(name) is { } old)
            database.Execute(old.Kind == "variable" ? $"reset variable {SqlText.Name(old.Name)}" : $"drop {old.Kind} {SqlText.Name(old.Name)}");
        database.Execute(statement);
    }
}
