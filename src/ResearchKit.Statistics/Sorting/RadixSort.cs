using System.Runtime.CompilerServices;

namespace ResearchKit.Statistics.Sorting;

/// <summary>Sorts 64-bit keys and what goes with them: digit by digit, from the lowest, where there are many.</summary>
internal static class RadixSort
{
    // Below this the histograms cost more than a comparison sort.
    private const int RadixFrom = 4096;
    private const int DigitBits = 11;
    private const int Buckets = 1 << DigitBits;
    private const int Digits = (64 + DigitBits - 1) / DigitBits;
    private const int FirstUpperDigit = Digits / 2;

    // What sorting by the lower digits would cost, in single moves of the insertion.
    private const int MovesPerKey = 4;

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
        // By the upper half of the digits few neighbours remain to be exchanged, as a rule; where many do, by all of them.
        var isInSpare = SortDigits(keys, indices, spareKeys, spareIndices, FirstUpperDigit);
        if (isInSpare ? FinishByInsertion(spareKeys, spareIndices) : FinishByInsertion(keys, indices))
            return isInSpare;
        return isInSpare
            ? !SortDigits(spareKeys, spareIndices, keys, indices, 0)
            : SortDigits(keys, indices, spareKeys, spareIndices, 0);
    }

    public static bool NeedsSpare(int count) => count >= RadixFrom;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool SortDigits(
        Span<ulong> keys, Span<int> indices, Span<ulong> spareKeys, Span<int> spareIndices, int firstDigit)
    {
        var counts = Histograms(keys);
        var isInSpare = false;
        for (var digit = firstDigit; digit < Digits; digit++)
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

    /// <summary>Sorts what is nearly sorted, and gives up, leaving some order or other, where it is not.</summary>
    private static bool FinishByInsertion(Span<ulong> keys, Span<int> indices)
    {
        var movesLeft = MovesPerKey * (long)keys.Length;
        for (var i = 1; i < keys.Length; i++)
        {
            var key = keys[i];
            if (keys[i - 1] <= key)
                continue;
            var index = indices[i];
            var place = i;
            for (; place > 0 && keys[place - 1] > key; place--)
                (keys[place], indices[place]) = (keys[place - 1], indices[place - 1]);
            (keys[place], indices[place]) = (key, index);
            movesLeft -= i - place;
            if (movesLeft < 0)
                return false;
        }
        return true;
    }

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
