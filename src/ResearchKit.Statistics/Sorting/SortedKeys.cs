namespace ResearchKit.Statistics.Sorting;

/// <summary>
/// Values as whole numbers in the same order, sorted, each with the index it came from. Which of two equal values comes
/// first is left open.
/// </summary>
internal readonly struct SortedKeys
{
    private SortedKeys(ulong[] keys, int[] indices)
    {
        Keys = keys;
        Indices = indices;
    }

    public ulong[] Keys { get; }

    public int[] Indices { get; }

    /// <summary>The order-preserving image of finite doubles: sign bit flipped, negative numbers turned over.</summary>
    public static ulong[] KeysOf(ReadOnlySpan<double> values)
    {
        var keys = GC.AllocateUninitializedArray<ulong>(values.Length);
        KeysOf(values, keys);
        return keys;
    }

    /// <summary>The same, into memory that is there.</summary>
    public static void KeysOf(ReadOnlySpan<double> values, Span<ulong> keys)
    {
        for (var i = 0; i < values.Length; i++)
        {
            // Adding zero turns −0 into +0, which must tie.
            var bits = BitConverter.DoubleToInt64Bits(values[i] + 0.0);
            keys[i] = (ulong)(bits ^ ((bits >> 63) | long.MinValue));
        }
    }

    /// <summary>The number that a key stands for.</summary>
    public static double ValueOf(ulong key)
    {
        var bits = (long)key;
        return BitConverter.Int64BitsToDouble(bits ^ (~(bits >> 63) | long.MinValue));
    }

    /// <summary>Sorts in place: <paramref name="keys"/> belongs to the result afterwards.</summary>
    public static SortedKeys Of(ulong[] keys)
    {
        var indices = GC.AllocateUninitializedArray<int>(keys.Length);
        Sort(keys, indices);
        return new(keys, indices);
    }

    /// <summary>Sorts in place, and fills <paramref name="indices"/> with where each key was.</summary>
    public static void Sort(Span<ulong> keys, Span<int> indices)
    {
        for (var i = 0; i < indices.Length; i++)
            indices[i] = i;
        var spareLength = RadixSort.NeedsSpare(keys.Length) ? keys.Length : 0;
        using var spareKeys = new Scratch<ulong>(spareLength);
        using var spareIndices = new Scratch<int>(spareLength);
        if (!RadixSort.Sort(keys, indices, spareKeys.Span, spareIndices.Span))
            return;
        spareKeys.Span.CopyTo(keys);
        spareIndices.Span.CopyTo(indices);
    }
}
