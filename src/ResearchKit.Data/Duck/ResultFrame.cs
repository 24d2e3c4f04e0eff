using System.Globalization;
using Microsoft.Data.Analysis;
using ResearchKit.Data.Frames;
using ResearchKit.Data.Reading;

namespace ResearchKit.Data.Duck;

/// <summary>Makes a DataFrame of a relation of DuckDB (a table, or a call such as read_parquet).</summary>
internal static class ResultFrame
{
    /// <exception cref="DuckException">DuckDB refuses the relation.</exception>
    /// <exception cref="InputException">A column is of a type that no column of a DataFrame holds.</exception>
    public static DataFrame Read(DuckDatabase database, string relation, IReadOnlyList<string>? wanted, string? file)
    {
        var described = Rows(database, $"select column_name, column_type from (describe select * from {relation})");
        var names = described.ConvertAll(row => row[0]);
        foreach (var name in wanted ?? [])
        {
            if (!names.Contains(name))
                throw new InputException(ColumnNames.Missing(name, names), file, column: name);
        }
        var columns = (wanted?.Distinct(StringComparer.Ordinal) ?? names)
            .Select(name => (Name: name, Sql: described[names.IndexOf(name)][1])).ToArray();
        var types = columns.Select(column => TypeOf(column.Name, column.Sql, file)).ToArray();
        KeepIdentifiers(database, relation, columns, types);

        var expressions = columns.Zip(types, (column, type) => Expression(column.Name, column.Sql, type));
        var count = long.Parse(Rows(database, $"select count(*)::varchar from {relation}")[0][0], CultureInfo.InvariantCulture);
        var rows = FrameRows.Checked(count, file);
        var cells = columns.Zip(types, (column, type) => new VectorCells(column.Name, rows, type, IsUtc(column.Sql))).ToArray();
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

    private static ColumnType TypeOf(string name, string sql, string? file) => sql switch
    {
        "BOOLEAN" => ColumnType.Boolean,
        "VARCHAR" or "UUID" => ColumnType.Text,
        _ when sql.StartsWith("ENUM(", StringComparison.Ordinal) && !sql.EndsWith(']') => ColumnType.Text,
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" => ColumnType.Whole,
        "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "UHUGEINT" => ColumnType.Whole,
        "FLOAT" or "DOUBLE" or "\"NULL\"" or "NULL" => ColumnType.Number,
        _ when sql.StartsWith("DECIMAL(", StringComparison.Ordinal) && !sql.EndsWith(']') => ColumnType.Number,
        "DATE" => ColumnType.Date,
        _ when sql.StartsWith("TIMESTAMP", StringComparison.Ordinal) && !sql.EndsWith(']') => ColumnType.Date,
        _ => throw new InputException(
            $"The column is of the type {sql}; numbers, text, dates or true and false are needed. Ask for the other columns by name.",
            file, column: name),
    };

    private static bool IsUtc(string sql) => sql is "TIMESTAMP WITH TIME ZONE";

    private static void KeepIdentifiers(
        DuckDatabase database, string relation, (string Name, string Sql)[] columns, ColumnType[] types)
    {
        var wide = Enumerable.Range(0, columns.Length).Where(c => columns[c].Sql is "BIGINT" or "UBIGINT" or "HUGEINT" or "UHUGEINT").ToArray();
        if (wide.Length == 0)
            return;
        var limit = NumberCell.LargestWhole.ToString(CultureInfo.InvariantCulture);
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
    private static string Expression(string name, string sql, ColumnType type) =>
        IsUtc(sql) ? SqlText.Name(name) : $"cast({SqlText.Name(name)} as {Target(type)})";

    private static string Target(ColumnType type) => type switch
    {
        ColumnType.Whole => "bigint",
        ColumnType.Number => "double",
        ColumnType.Date => "timestamp",
        ColumnType.Boolean => "boolean",
        _ => "varchar",
    };
}
