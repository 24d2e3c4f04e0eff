using System.Globalization;
using Microsoft.Data.Analysis;
using ResearchKit.Data.Frames;

namespace ResearchKit.Data.Duck;

/// <summary>Makes a DataFrame of a relation of DuckDB (a table, or a call such as read_parquet).</summary>
internal static class ResultFrame
{
    /// <summary>The columns of a relation, in its order.</summary>
    /// <exception cref="DuckException">DuckDB refuses the relation.</exception>
    public static RelationColumn[] Describe(DuckDatabase database, string relation) =>
    [
        .. Rows(database, $"select column_name, column_type from (describe select * from {relation})")
            .Select(row => new RelationColumn(row[0], row[1])),
    ];

    /// <summary>A DataFrame of columns that <see cref="Describe"/> gives.</summary>
    /// <exception cref="DuckException">DuckDB fails on the way.</exception>
    /// <exception cref="InputException">A column is of a type that no column of a DataFrame holds.</exception>
    public static DataFrame Read(
        DuckDatabase database, string relation, RelationColumn[] columns, string? file, OtherTypes others = OtherTypes.Refused)
    {
        var types = columns.Select(column => TypeOf(column, file, others)).ToArray();
        KeepIdentifiers(database, relation, columns, types);

        var expressions = columns.Zip(types, Expression);
        var count = long.Parse(Rows(database, $"select count(*)::varchar from {relation}")[0][0], CultureInfo.InvariantCulture);
        var rows = FrameRows.Checked(count, file);
        var cells = columns.Zip(types, (column, type) => new VectorCells(column.Name, rows, type, column.IsUtc)).ToArray();
        if (columns.Length == 0)
            return new DataFrame();
        using var result = new DuckResult(database, $"select {string.Join(", ", expressions)} from {relation}");
        result.ForEachVector(_ => { }, (c, vector, count) => cells[c].Add(vector, count));
        return new DataFrame(cells.Select(column => column.ToColumn()));
    }

    private static List<string[]> Rows(DuckDatabase database, string sql)
    {
        using var result = new DuckResult(database, sql);
        return result.Texts();
    }

    private static ColumnType TypeOf(RelationColumn column, string? file, OtherTypes others) => column.Sql switch
    {
        "BOOLEAN" => ColumnType.Boolean,
        "VARCHAR" or "UUID" => ColumnType.Text,
        var sql when sql.StartsWith("ENUM(", StringComparison.Ordinal) && !sql.EndsWith(']') => ColumnType.Text,
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" => ColumnType.Whole,
        "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "UHUGEINT" => ColumnType.Whole,
        "FLOAT" or "DOUBLE" or "\"NULL\"" or "NULL" => ColumnType.Number,
        var sql when sql.StartsWith("DECIMAL(", StringComparison.Ordinal) && !sql.EndsWith(']') => ColumnType.Number,
        "DATE" => ColumnType.Date,
        var sql when sql.StartsWith("TIMESTAMP", StringComparison.Ordinal) && !sql.EndsWith(']') => ColumnType.Date,
        _ when others == OtherTypes.AsText => ColumnType.Text,
        var sql => throw new InputException(
            $"The column is of the type {sql}; numbers, text, dates or true and false are needed. Ask for the other columns by name.",
            file, column: column.Name),
    };

    private static void KeepIdentifiers(DuckDatabase database, string relation, RelationColumn[] columns, ColumnType[] types)
    {
        var wide = Enumerable.Range(0, columns.Length).Where(c => columns[c].Sql is "BIGINT" or "UBIGINT" or "HUGEINT" or "UHUGEINT").ToArray();
        if (wide.Length == 0)
            return;
        var limit = WholeNumbers.Largest.ToString(CultureInfo.InvariantCulture);
        var questions = wide.Select(c =>
            $"coalesce(bool_or({SqlText.Name(columns[c].Name)} not between -{limit}::hugeint and {limit}::hugeint), false)::varchar");
        var answers = Rows(database, $"select {string.Join(", ", questions)} from {relation}")[0];
        for (var i = 0; i < wide.Length; i++)
        {
            if (answers[i] == "true")
                types[wide[i]] = ColumnType.Text;
        }
    }

    // An instant is read as it is held, in UTC: a cast would turn it into the time of the machine's own zone.
    private static string Expression(RelationColumn column, ColumnType type) =>
        column.IsUtc ? SqlText.Name(column.Name) : $"cast({SqlText.Name(column.Name)} as {Target(type)})";

    private static string Target(ColumnType type) => type switch
    {
        ColumnType.Whole => "bigint",
        ColumnType.Number => "double",
        ColumnType.Date => "timestamp",
        ColumnType.Boolean => "boolean",
        _ => "varchar",
    };
}
