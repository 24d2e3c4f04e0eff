using System.Runtime.Intrinsics;

namespace ResearchKit.Statistics.Moments;

/// <summary>Sums of products in blocks: the error grows with the block and the number of blocks, not with their product.</summary>
internal static class BlockSum
{
    private const int Block = 1024;

    /// <summary>Σ xᵢyᵢ, with the same bits on every machine: four sums side by side, whatever its registers hold.</summary>
    public static double OfProducts(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var total = 0.0;
        for (var start = 0; start < x.Length; start += Block)
        {
            var length = Math.Min(Block, x.Length - start);
            total += OfBlock(x.Slice(start, length), y.Slice(start, length));
        }
        return total;
    }

    private static double OfBlock(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sums = Vector256<double>.Zero;
        var i = 0;
        for (; i <= x.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            sums += Vector256.Create(x[i..]) * Vector256.Create(y[i..]);
        var sum = Vector256.Sum(sums);
        for (; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }
}
