using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics.Correlations.Ranks;

/// <summary>
/// Counts the pairs of a sequence that stand in descending order, in O(n log n). In place of merging (Knight 1966), which
/// tosses a coin at every step, the sequence is parted by the highest four bits and each part by the next four: what lies
/// in a higher part and came before is inverted, and sixteen running counts tell it without a branch.
/// </summary>
internal static class Inversions
{
    private const int DigitBits = 4;
    private const int Parts = 1 << DigitBits;

    // Parts as short as this are counted pair by pair.
    private const int Short = 32;

    // In row d a one for each digit below d: what a digit d adds to the counts of values greater than those.
    private static readonly Vector512<int>[] BelowDigit =
        [.. Enumerable.Range(0, Parts).Select(digit => Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(digit)) & Vector512<int>.One)];

    /// <summary>Equal values are no inversion. Leaves <paramref name="values"/> in any order.</summary>
    public static long Count(Span<int> values)
    {
        if (values.Length < 2)
            return 0;
        var (smallest, greatest) = (int.MaxValue, int.MinValue);
        foreach (var value in values)
            (smallest, greatest) = (Math.Min(smallest, value), Math.Max(greatest, value));
        // The distance of two 32-bit numbers needs all 32 bits.
        var bits = 32 - BitOperations.LeadingZeroCount((uint)(greatest - smallest));
        using var buffer = new Scratch<int>(values.Length);
        return Count(values, buffer.Span, smallest, bits);
    }

    /// <param name="values">Equal but for the lowest <paramref name="bits"/> of their distance from the smallest of all.</param>
    /// <param name="buffer">As long; what it holds is lost.</param>
    /// <param name="smallest">The smallest of all values, here and elsewhere.</param>
    /// <param name="bits">How many bits may differ.</param>
    private static long Count(Span<int> values, Span<int> buffer, int smallest, int bits)
    {
        if (values.Length <= Short)
            return CountPairByPair(values);
        if (bits == 0)
            return 0;
        var shift = Math.Max(0, bits - DigitBits);
        Span<int> ends = stackalloc int[Parts];
        var inversions = Part(values, buffer, smallest, shift, ends);
        var start = 0;
        foreach (var end in ends)
        {
            if (end - start > 1)
                inversions += Count(buffer[start..end], values[start..end], smallest, shift);
            start = end;
        }
        return inversions;
    }

    /// <summary>Parts by one digit, each part in the order that its values had, and counts the inversions between parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Part(ReadOnlySpan<int> values, Span<int> parted, int smallest, int shift, Span<int> next)
    {
        next.Clear();
        foreach (var value in values)
            next[(int)((uint)(value - smallest) >> shift) & (Parts - 1)]++;
        var start = 0;
        foreach (ref var place in next)
            (place, start) = (start, start + place);
        var below = BelowDigit.AsSpan();
        Span<int> greater = stackalloc int[Parts];
        ref var firstGreater = ref MemoryMarshal.GetReference(greater);
        var counts = Vector512<int>.Zero;
        var inversions = 0L;
        foreach (var value in values)
        {
            var digit = (int)((uint)(value - smallest) >> shift) & (Parts - 1);
            counts.StoreUnsafe(ref firstGreater);
            inversions += greater[digit];
            counts += below[digit];
            parted[next[digit]++] = value;
        }
        return inversions;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long CountPairByPair(ReadOnlySpan<int> values)
    {
        var inversions = 0;
        for (var j = 1; j < values.Length; j++)
        {
            var value = values[j];
            var eights = MemoryMarshal.Cast<int, Vector256<int>>(values[..j]);
            var counts = Vector256<int>.Zero;
            foreach (var eight in eights)
                counts -= Vector256.GreaterThan(eight, Vector256.Create(value));
            inversions += Vector256.Sum(counts);
            for (var i = eights.Length * Vector256<int>.Count; i < j; i++)
                inversions += values[i] > value ? 1 : 0;
        }
        return inversions;
    }
}
