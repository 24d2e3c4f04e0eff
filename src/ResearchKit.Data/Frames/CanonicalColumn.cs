using System.Globalization;
using Microsoft.Data.Analysis;

namespace ResearchKit.Data.Frames;

/// <summary>
/// Any column of Microsoft.Data.Analysis as one of the five classes that <see cref="ColumnType"/> names, so that what
/// works on columns knows five, not fifteen.
/// </summary>
internal static class CanonicalColumn
{
    /// <exception cref="ArgumentException">The column holds something that is none of the five.</exception>
    public static DataFrameColumn Of(DataFrameColumn column) => column switch
    {
        DoubleDataFrameColumn or Int64DataFrameColumn or StringDataFrameColumn or DateTimeDataFrameColumn or BooleanDataFrameColumn => column,
        PrimitiveDataFrameColumn<double> numbers => new DoubleDataFrameColumn(column.Name, numbers),
        PrimitiveDataFrameColumn<long> numbers => new Int64DataFrameColumn(column.Name, numbers),
        PrimitiveDataFrameColumn<DateTime> dates => new DateTimeDataFrameColumn(column.Name, dates),
        PrimitiveDataFrameColumn<bool> truths => new BooleanDataFrameColumn(column.Name, truths),
        PrimitiveDataFrameColumn<int> numbers => Whole(numbers, value => value),
        PrimitiveDataFrameColumn<uint> numbers => Whole(numbers, value => value),
        PrimitiveDataFrameColumn<short> numbers => Whole(numbers, value => value),
        PrimitiveDataFrameColumn<ushort> numbers => Whole(numbers, value => value),
        PrimitiveDataFrameColumn<sbyte> numbers => Whole(numbers, value => value),
        PrimitiveDataFrameColumn<byte> numbers => Whole(numbers, value => value),
        // As in a file: beyond 2^53 they are identifiers, of which no digit may be lost.
        PrimitiveDataFrameColumn<ulong> numbers when numbers.Any(value => value > WholeNumbers.Largest) =>
            new StringDataFrameColumn(column.Name, numbers.Select(value => value?.ToString(CultureInfo.InvariantCulture))),
        PrimitiveDataFrameColumn<ulong> numbers => Whole(numbers, value => (long)value),
        PrimitiveDataFrameColumn<float> numbers => Number(numbers, value => value),
        PrimitiveDataFrameColumn<decimal> numbers => Number(numbers, value => (double)value),
        PrimitiveDataFrameColumn<char> letters => new StringDataFrameColumn(column.Name, letters.Select(letter => letter?.ToString())),
        ArrowStringDataFrameColumn texts => new StringDataFrameColumn(column.Name, texts),
        _ => throw new ArgumentException(
            $"Column '{column.Name}' holds {column.DataType.Name}; numbers, text, dates or true and false are needed.", nameof(column)),
    };

    public static ColumnType TypeOf(DataFrameColumn canonical) => canonical switch
    {
        DoubleDataFrameColumn => ColumnType.Number,
        Int64DataFrameColumn => ColumnType.Whole,
        DateTimeDataFrameColumn => ColumnType.Date,
        BooleanDataFrameColumn => ColumnType.Boolean,
        _ => ColumnType.Text,
    };

    private static Int64DataFrameColumn Whole<T>(PrimitiveDataFrameColumn<T> column, Func<T, long> convert)
        where T : unmanaged => new(column.Name, column.Select(value => value is { } some ? convert(some) : (long?)null));

    private static DoubleDataFrameColumn Number<T>(PrimitiveDataFrameColumn<T> column, Func<T, double> convert)
        where T : unmanaged => new(column.Name, column.Select(value => value is { } some ? convert(some) : (double?)null));
}
