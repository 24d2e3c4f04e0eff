using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ResearchKit.Statistics.Resampling.Engine;

/// <summary>
/// Whole numbers below a bound, several of each 64 random bits and still without bias (Brackett-Rozinsky and Lemire 2025,
/// doi 10.1002/spe.3369): resampling is mostly the drawing of indices.
/// </summary>
internal readonly struct BoundedDraws
{
    // Beyond 56 of the 64 bits a word is rejected too often, and the division that decides it costs more than it saves.
    private const int UsableBits = 56;
    private const int LargestBatch = 8;

    private readonly ulong _bound;
    private readonly int _batch;
    private readonly ulong _threshold;

    /// <param name="bound">How many numbers are possible; at least 1.</param>
    public BoundedDraws(int bound)
    {
        _bound = (ulong)bound;
        _batch = BatchOf(BitsBelow(bound));
        var product = 1UL;
        for (var i = 0; i < _batch; i++)
            product *= _bound;
        _threshold = (0 - product) % product;
    }

    public void Fill(RandomStream stream, Span<int> numbers)
    {
        var start = 0;
        for (; start + _batch <= numbers.Length; start += _batch)
            Batch(stream, numbers.Slice(start, _batch));
        for (; start < numbers.Length; start++)
            numbers[start] = stream.NextBelow((int)_bound);
    }

    /// <summary>Puts values in an order of which each is equally likely.</summary>
    public static void Shuffle<T>(RandomStream stream, Span<T> values)
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        var left = values.Length;
        while (left > 1)
        {
            // Down to half of the next power of two the batches are of one size.
            var bits = BitsBelow(left);
            var batch = Math.Min(BatchOf(bits), left - 1);
            var last = Math.Max((1 << (bits - 1)) + 1, batch + 1);
            do
            {
                var product = 1UL;
                for (var i = 0; i < batch; i++)
                    product *= (ulong)(left - i);
                var word = stream.NextBits();
                // What all the multiplications below leave of the word. The division is due only where that is small.
                var rest = word * product;
                if (rest < product && rest < (0 - product) % product)
                    continue;
                for (var i = 0; i < batch; i++)
                {
                    // What is drawn is below what is left: no bounds to check a hundred million times.
                    ref var other = ref Unsafe.Add(ref first, (nint)Math.BigMul(word, (ulong)left, out word));
                    left--;
                    ref var here = ref Unsafe.Add(ref first, left);
                    (here, other) = (other, here);
                }
            }
            while (left >= last);
        }
    }

    private void Batch(RandomStream stream, Span<int> numbers)
    {
        ulong bits;
        do
        {
            bits = stream.NextBits();
            for (var i = 0; i < numbers.Length; i++)
                numbers[i] = (int)Math.BigMul(bits, _bound, out bits);
        }
        while (bits < _threshold);
    }

    private static int BatchOf(int bits) => bits == 0 ? LargestBatch : Math.Clamp(UsableBits / bits, 1, LargestBatch);

    /// <summary>How many bits the numbers below a bound have.</summary>
    private static int BitsBelow(int bound) => 32 - int.LeadingZeroCount(bound - 1);
}
