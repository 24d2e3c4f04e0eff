using System.Buffers;

namespace ResearchKit.Statistics.Sorting;

/// <summary>
/// Memory that only the work in progress needs, taken from the pool and given back: that the system hands out new memory
/// page by page takes longer than to sort what lies in it.
/// </summary>
/// <param name="length">How many values; what they are at first is left open.</param>
internal readonly struct Scratch<T>(int length) : IDisposable
    where T : unmanaged
{
    private readonly T[] _values = ArrayPool<T>.Shared.Rent(length);

    public Span<T> Span => _values.AsSpan(0, length);

    public void Dispose() => ArrayPool<T>.Shared.Return(_values);
}
