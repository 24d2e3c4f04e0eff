using System.Runtime.InteropServices;
using Microsoft.Data.Analysis;

namespace ResearchKit.Synthesis;

/// <summary>Turns the columns of a market into the table of its companies.</summary>
internal static class CompanyFrame
{
    internal static DataFrame Of(Market market)
    {
        var ids = new long[market.CompanyCount];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = i + 1;
        var frame = new DataFrame(Whole(MarketVariable.CompanyId, ids));
        foreach (var column in market.Columns.Skip(1))
            frame.Columns.Add(Of(column, market));
        return frame;
    }

    private static DataFrameColumn Of(ColumnDescription column, Market market)
    {
        // Copies, so that whoever edits the table does not edit the market.
        var values = market.Values(column.Name).ToArray();
        if (column.Decimals is not { } decimals)
            return new StringDataFrameColumn(column.Name, values.Select(value => market.Scenario.Segments[(int)value].Name));
        return decimals == 0
            ? Whole(column.Name, Array.ConvertAll(values, value => (long)value))
            : new DoubleDataFrameColumn(column.Name, Bytes(values), NoneMissing(values.Length), values.Length, 0);
    }

    private static Int64DataFrameColumn Whole(string name, long[] values) =>
        new(name, Bytes(values), NoneMissing(values.Length), values.Length, 0);

    // The constructors that take a sequence append value by value, ten times slower for a million companies.
    private static ReadOnlyMemory<byte> Bytes<T>(T[] values) where T : unmanaged =>
        MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    private static ReadOnlyMemory<byte> NoneMissing(int length)
    {
        var bits = new byte[(length + 7) / 8];
        Array.Fill(bits, byte.MaxValue);
        return bits;
    }
}
