namespace ResearchKit.Statistics.Correlations.Ranks;

/// <summary>
/// Values as whole numbers in the same order, sorted, each with the index it came from. Which of two equal values comes
/// first is left open.
/// </summary>
internal readonly struct SortedKeys
{
    // Below this the histograms of the radix sort cost more than a comparison sort.
    private const int RadixFrom = 4096;
    private const int DigitBits = 11;
    private const int Buckets = 1 << DigitBits;
    private const int Digits = (64 + DigitBits - 1) / DigitBits;

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
        for (var i = 0; i < keys.Length; i++)
        {
            // Adding zero turns −0 into +0, which must tie.
            var bits = BitConverter.DoubleToInt64Bits(values[i] + 0.0);
            keys[i] = (ulong)(bits ^ ((bits >> 63) | long.MinValue));
        }
        return keys;
    }

    /// <summary>Sorts in place where it can; <paramref name="keys"/> belongs to the result afterwards.</summary>
    public static SortedKeys Of(ulong[] keys)
    {
        var indices = GC.AllocateUninitializedArray<int>(keys.Length);
        for (var i = 0; i < indices.Length; i++)
            indices[i] = i;
        if (keys.Length >= RadixFrom)
            return RadixSorted(keys, indices);
        Array.Sort(keys, indices);
        return new(keys, indices);
    }

    private static SortedKeys RadixSorted(ulong[] keys, int[] indices)
    {
        var counts = Histograms(keys);
        var otherKeys = GC.AllocateUninitializedArray<ulong>(keys.Length);
        var otherIndices = GC.AllocateUninitializedArray<int>(keys.Length);
        for (var digit = 0; digit < Digits; digit++)
        {
            var next = counts.AsSpan(digit * Buckets, Buckets);
            var shift = digit * DigitBits;
            // Counts of followers leave most low digits of a double at zero: nothing to move there.
            if (next[(int)(keys[0] >> shift) & (Buckets - 1)] == keys.Length)
                continue;
            var start = 0;
            foreach (ref var place in next)
                (place, start) = (start, start + place);
            for (var i = 0; i < keys.Length; i++)
            {
                var key = keys[i];
                var place = next[(int)(key >> shift) & (Buckets - 1)]++;
                otherKeys[place] = key;
                otherIndices[place] = indices[i];
            }
            (keys, otherKeys) = (otherKeys, keys);
            (indices, otherIndices) = (otherIndices, indices);
        }
        return new(keys, indices);
    }

    private static int[] Histograms(ulong[] keys)
    {
        var counts = new int[Digits * Buckets];
        foreach (var key in keys)
        {
            for (var digit = 0; digit < Digits; digit++)
                counts[digit * Buckets + ((int)(key >> (digit * DigitBits)) & (Buckets - 1))]++;
        }
        return counts;
    }
}
