namespace ResearchKit.Statistics.Correlations.Ranks;

/// <summary>Sorts 64-bit keys and what goes with them: digit by digit, from the lowest, where there are many.</summary>
internal static class RadixSort
{
    // Below this the histograms cost more than a comparison sort.
    private const int RadixFrom = 4096;
    private const int DigitBits = 11;
    private const int Buckets = 1 << DigitBits;
    private const int Digits = (64 + DigitBits - 1) / DigitBits;

    /// <summary>Which of two equal keys comes first is left open.</summary>
    /// <param name="keys">What is sorted.</param>
    /// <param name="indices">What goes with them, as many.</param>
    /// <param name="spareKeys">As many again, or none below <see cref="RadixFrom"/>.</param>
    /// <param name="spareIndices">As many again, or none below <see cref="RadixFrom"/>.</param>
    /// <returns>Whether the sorted keys and indices are in the spare arrays.</returns>
    public static bool Sort(Span<ulong> keys, Span<int> indices, Span<ulong> spareKeys, Span<int> spareIndices)
    {
        if (!NeedsSpare(keys.Length))
        {
            keys.Sort(indices);
            return false;
        }
        var counts = Histograms(keys);
        var isInSpare = false;
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
                spareKeys[place] = key;
                spareIndices[place] = indices[i];
            }
            var swapKeys = keys;
            keys = spareKeys;
            spareKeys = swapKeys;
            var swapIndices = indices;
            indices = spareIndices;
            spareIndices = swapIndices;
            isInSpare = !isInSpare;
        }
        return isInSpare;
    }

    public static bool NeedsSpare(int count) => count >= RadixFrom;

    private static int[] Histograms(ReadOnlySpan<ulong> keys)
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
