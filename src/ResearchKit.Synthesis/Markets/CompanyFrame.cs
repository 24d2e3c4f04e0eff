using System.Runtime.InteropServices;
using Microsoft.Data.Analysis;

namespace ResearchKit.Synthesis;

/// <summary>Turns the columns of a market into the table of its companies.</summary>
internal static class CompanyFrame
{
    internal static DataFrame Of(Market market)
    {
        var frame = new DataFrame(Whole(MarketVariable.CompanyId, market.CompanyCount, i => i + 1));
        foreach (var column in market.Columns.Skip(1))
            frame.Columns.Add(Of(column, market));
        return frame;
    }

    private static DataFrameColumn Of(ColumnDescription column, Market market)
    {
        // Whoever edits the table does not edit the market: each column is a copy.
        var values = market.Values(column.Name).ToArray();
        if (column.Decimals is not { } decimals)
            return new StringDataFrameColumn(column.Name, values.Select(value => market.Scenario.Segments[(int)value].Name));
        return decimals == 0
            ? Whole(column.Name, values.Length, i => (long)values[i])
            : new DoubleDataFrameColumn(
                column.Name, MemoryMarshal.AsBytes(values.AsSpan()).ToArray(), NoneMissing(values.Length), values.Length, 0);
    }

    // The constructors that take a sequence append value by value, ten times slower for a million companies.
    private static Int64DataFrameColumn Whole(string name, int length, Func<int, long> value)
    {
        var bytes = new byte[length * sizeof(long)];
        var values = MemoryMarshal.Cast<byte, long>(bytes.AsSpan());
        for (var i = 0; i < length; i++)
            values[i] = value(i);
        return new(name, bytes, NoneMissing(length), length, 0);
    }

    private static byte[] NoneMissing(int length)
    {
        var bits = new byte[(length + 7) / 8];
        Array.Fill(bits, byte.MaxValue);
        return bits;
    }
}
