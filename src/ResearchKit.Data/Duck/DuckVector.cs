using DuckDB.NET.Native;

namespace ResearchKit.Data.Duck;

/// <summary>One column of a chunk, read where DuckDB holds it.</summary>
internal readonly unsafe struct DuckVector(nint vector)
{
    private readonly void* _data = NativeMethods.Vectors.DuckDBVectorGetData(vector);
    private readonly ulong* _validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);

    public bool IsValid(int row) => _validity == null || (_validity[row >> 6] >> (row & 63) & 1) != 0;

    public ReadOnlySpan<byte> Text(int row)
    {
        var text = (DuckDBString*)_data + row;
        return new ReadOnlySpan<byte>(text->Data, text->Length);
    }

    public ReadOnlySpan<T> Values<T>(int count)
        where T : unmanaged => new(_data, count);
}
