using System.Runtime.InteropServices;
using Microsoft.Data.Analysis;

namespace ResearchKit.Synthesis;

/// <summary>Turns generated values into columns of a DataFrame. The values are copied: who edits the table does not edit the market.</summary>
internal static class FrameColumn
{
    /// <summary>A column of the type that its description tells: text for labels, whole numbers for no decimals, else numbers.</summary>
    /// <param name="description">Name and decimals.</param>
    /// <param name="values">The values; of text, places in <paramref name="labels"/>.</param>
    /// <param name="labels">Null for numbers.</param>
    internal static DataFrameColumn Of(ColumnDescription description, ReadOnlySpan<double> values, IReadOnlyList<string>? labels)
    {
        if (labels is not null)
        {
            var texts = new string[values.Length];
            for (var i = 0; i < texts.Length; i++)
                texts[i] = labels[(int)values[i]];
            return Text(description.Name, texts);
        }
        // The constructors that take a sequence append value by value, ten times slower for a million companies.
        if (description.Decimals != 0)
        {
            return new DoubleDataFrameColumn(
                description.Name, MemoryMarshal.AsBytes(values).ToArray(), NoneMissing(values.Length), values.Length, 0);
        }
        var bytes = new byte[values.Length * sizeof(long)];
        var whole = MemoryMarshal.Cast<byte, long>(bytes.AsSpan());
        for (var i = 0; i < whole.Length; i++)
            whole[i] = (long)values[i];
        return new Int64DataFrameColumn(description.Name, bytes, NoneMissing(whole.Length), whole.Length, 0);
    }

    internal static DataFrameColumn Text(string name, IEnumerable<string> texts) => new StringDataFrameColumn(name, texts);

    /// <summary>A column of numbers around memory that is filled already, without a copy: doubles, or longs for no decimals.</summary>
    internal static DataFrameColumn Around(ColumnDescription description, byte[] bytes)
    {
        var length = bytes.Length / sizeof(double);
        return description.Decimals == 0
            ? new Int64DataFrameColumn(description.Name, bytes, NoneMissing(length), length, 0)
            : new DoubleDataFrameColumn(description.Name, bytes, NoneMissing(length), length, 0);
    }

    /// <summary>Writes a number as <see cref="Around"/> reads it.</summary>
    internal static void Write(ColumnDescription description, Span<byte> bytes, int row, double value)
    {
        if (description.Decimals == 0)
            MemoryMarshal.Cast<byte, long>(bytes)[row] = (long)value;
        else
            MemoryMarshal.Cast<byte, double>(bytes)[row] = value;
    }

    private static byte[] NoneMissing(int length)
    {
        var bits = new byte[(length + 7) / 8];
        Array.Fill(bits, byte.MaxValue);
        return bits;
    }
}
