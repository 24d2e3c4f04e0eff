using System.Globalization;
using Microsoft.Data.Analysis;

namespace ResearchKit.Kernel.Sql;

/// <summary>A column of values of one .NET type.</summary>
internal static class SimpleColumn
{
    private const string Option = "Microsoft.FSharp.Core.FSharpOption`1";

    public static bool Holds(Type type) => Bare(type) is var bare
        && (bare.IsEnum || Type.GetTypeCode(bare) is not (TypeCode.Object or TypeCode.Empty or TypeCode.DBNull)
            || bare == typeof(DateOnly) || bare == typeof(DateTimeOffset) || bare == typeof(Guid));

    /// <param name="type">One that it <see cref="Holds"/>; of a nullable type or an option of F# the missing are null.</param>
    public static DataFrameColumn Of(string name, Type type, object?[] values)
    {
        var bare = Bare(type);
        var cells = IsOption(type) ? Array.ConvertAll(values, value => value is null ? null : type.GetProperty("Value")!.GetValue(value)) : values;
        if (bare.IsEnum || bare == typeof(Guid) || bare == typeof(char) || bare == typeof(string))
            return new StringDataFrameColumn(name, cells.Select(cell => cell is null ? null : Convert.ToString(cell, CultureInfo.InvariantCulture)));
        if (bare == typeof(bool))
            return new BooleanDataFrameColumn(name, cells.Select(cell => (bool?)cell));
        if (bare == typeof(DateTime))
            return new DateTimeDataFrameColumn(name, cells.Select(cell => (DateTime?)cell));
        if (bare == typeof(DateOnly))
            return new DateTimeDataFrameColumn(name, cells.Select(cell => ((DateOnly?)cell)?.ToDateTime(TimeOnly.MinValue)));
        if (bare == typeof(DateTimeOffset))
            return new DateTimeDataFrameColumn(name, cells.Select(cell => ((DateTimeOffset?)cell)?.UtcDateTime));
        if (bare == typeof(ulong))
            return new UInt64DataFrameColumn(name, cells.Select(cell => (ulong?)cell));
        if (bare == typeof(double) || bare == typeof(float) || bare == typeof(decimal))
            return new DoubleDataFrameColumn(name, cells.Select(cell => cell is null ? (double?)null : Convert.ToDouble(cell, CultureInfo.InvariantCulture)));
        return new Int64DataFrameColumn(name, cells.Select(cell => cell is null ? (long?)null : Convert.ToInt64(cell, CultureInfo.InvariantCulture)));
    }

    private static bool IsOption(Type type) => type.IsGenericType && type.GetGenericTypeDefinition().FullName == Option;

    private static Type Bare(Type type) =>
        IsOption(type) ? type.GetGenericArguments()[0] : Nullable.GetUnderlyingType(type) ?? type;
}
