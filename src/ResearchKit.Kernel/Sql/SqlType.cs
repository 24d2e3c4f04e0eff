using DuckDB.NET.Native;
using ResearchKit.Data.Duck;
using Types = DuckDB.NET.Native.NativeMethods.LogicalType;

namespace ResearchKit.Kernel.Sql;

/// <summary>A type of DuckDB as it is written in SQL.</summary>
internal static class SqlType
{
    /// <summary>The name, or null where it cannot be told, as of a union.</summary>
    public static string? Of(DuckDBLogicalType type) => Types.DuckDBGetTypeId(type) switch
    {
        DuckDBType.Boolean => "boolean",
        DuckDBType.TinyInt => "tinyint",
        DuckDBType.SmallInt => "smallint",
        DuckDBType.Integer or DuckDBType.SqlNull => "integer",
        DuckDBType.BigInt => "bigint",
        DuckDBType.HugeInt => "hugeint",
        DuckDBType.UnsignedTinyInt => "utinyint",
        DuckDBType.UnsignedSmallInt => "usmallint",
        DuckDBType.UnsignedInteger => "uinteger",
        DuckDBType.UnsignedBigInt => "ubigint",
        DuckDBType.UnsignedHugeInt => "uhugeint",
        DuckDBType.Float => "float",
        DuckDBType.Double => "double",
        DuckDBType.Decimal => FormattableString.Invariant($"decimal({Types.DuckDBDecimalWidth(type)}, {Types.DuckDBDecimalScale(type)})"),
        DuckDBType.Varchar => "varchar",
        DuckDBType.Blob => "blob",
        DuckDBType.Bit => "bit",
        DuckDBType.Uuid => "uuid",
        DuckDBType.Date => "date",
        DuckDBType.Time => "time",
        DuckDBType.TimeTz => "timetz",
        DuckDBType.Interval => "interval",
        DuckDBType.Timestamp => "timestamp",
        DuckDBType.TimestampS => "timestamp_s",
        DuckDBType.TimestampMs => "timestamp_ms",
        DuckDBType.TimestampNs => "timestamp_ns",
        DuckDBType.TimestampTz => "timestamptz",
        DuckDBType.Enum => $"enum({string.Join(", ", EnumValues(type).Select(SqlText.Text))})",
        DuckDBType.List => Child(Types.DuckDBListTypeChildType(type)) is { } item ? item + "[]" : null,
        DuckDBType.Array => Child(Types.DuckDBArrayTypeChildType(type)) is { } item
            ? FormattableString.Invariant($"{item}[{Types.DuckDBArrayVectorGetSize(type)}]")
            : null,
        DuckDBType.Map => Child(Types.DuckDBMapTypeKeyType(type)) is { } key && Child(Types.DuckDBMapTypeValueType(type)) is { } value
            ? $"map({key}, {value})"
            : null,
        DuckDBType.Struct => Struct(type),
        _ => null,
    };

    private static string? Child(DuckDBLogicalType type)
    {
        using (type)
            return Of(type);
    }

    private static IEnumerable<string> EnumValues(DuckDBLogicalType type)
    {
        for (var i = 0L; i < Types.DuckDBEnumDictionarySize(type); i++)
            yield return Types.DuckDBEnumDictionaryValue(type, i);
    }

    private static string? Struct(DuckDBLogicalType type)
    {
        var fields = new List<string>();
        for (var i = 0L; i < Types.DuckDBStructTypeChildCount(type); i++)
        {
            if (Child(Types.DuckDBStructTypeChildType(type, i)) is not { } field)
                return null;
            fields.Add($"{SqlText.Name(Types.DuckDBStructTypeChildName(type, i))} {field}");
        }
        return $"struct({string.Join(", ", fields)})";
    }
}
