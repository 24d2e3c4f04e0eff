using System.Runtime.CompilerServices;

namespace ResearchKit.Statistics.Correlations.Ranks;

/// <summary>Counts the pairs of a sequence that stand in descending order, in O(n log n) by merging (Knight 1966).</summary>
internal static class Inversions
{
    private const int Run = 8;

    // Below this starting a second thread costs more than it saves.
    private const int ParallelFrom = 1 << 16;

    /// <summary>Equal neighbours are no inversion. Leaves <paramref name="values"/> sorted or in any other order.</summary>
    public static long Count(int[] values)
    {
        var buffer = GC.AllocateUninitializedArray<int>(values.Length);
        if (values.Length < ParallelFrom)
            return Sort(values, buffer);
        var half = values.Length / 2;
        long left = 0, right = 0;
        Parallel.Invoke(
            () => left = Sort(values.AsSpan(0, half), buffer.AsSpan(0, half)),
            () => right = Sort(values.AsSpan(half), buffer.AsSpan(half)));
        return left + right + Merge(values, half, buffer);
    }

    /// <summary>Sorts <paramref name="values"/> and counts the inversions it had.</summary>
    // Optimised at once: the count is done before the runtime would do so on its own account.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Sort(Span<int> values, Span<int> buffer)
    {
        var inversions = 0L;
        for (var start = 0; start < values.Length; start += Run)
            inversions += InsertionSort(values[start..Math.Min(start + Run, values.Length)]);
        var from = values;
        var to = buffer;
        for (long width = Run; width < values.Length; width *= 2)
        {
            for (long start = 0; start < values.Length; start += 2 * width)
            {
                var end = (int)Math.Min(start + 2 * width, values.Length);
                var middle = (int)Math.Min(width, end - start);
                inversions += Merge(from[(int)start..end], middle, to[(int)start..end]);
            }
            var swap = from;
            from = to;
            to = swap;
        }
        if (from != values)
            from.CopyTo(values);
        return inversions;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long InsertionSort(Span<int> run)
    {
        var inversions = 0L;
        for (var i = 1; i < run.Length; i++)
        {
            var value = run[i];
            var place = i;
            for (; place > 0 && run[place - 1] > value; place--)
                run[place] = run[place - 1];
            run[place] = value;
            inversions += i - place;
        }
        return inversions;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Merge(ReadOnlySpan<int> from, int middle, Span<int> to)
    {
        var inversions = 0L;
        int left = 0, right = middle, place = 0;
        while (left < middle && right < from.Length)
        {
            // Without a branch: which side is next is a coin toss that no processor foresees.
            var (a, b) = (from[left], from[right]);
            var takesRight = b < a ? 1 : 0;
            to[place++] = Math.Min(a, b);
            inversions += -takesRight & (middle - left);
            right += takesRight;
            left += 1 - takesRight;
        }
        from[left..middle].CopyTo(to[place..]);
        from[right..].CopyTo(to[(place + middle - left)..]);
        return inversions;
    }
}
