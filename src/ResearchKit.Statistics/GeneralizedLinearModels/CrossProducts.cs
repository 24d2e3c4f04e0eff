using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>
/// Sums of products over blocks of rows, eight at a time: in one register of 512 bits where the processor has them, else in
/// two of 256, with the same bits. Optimized at first sight, as a fit is over before the runtime would come to it.
/// </summary>
internal static class CrossProducts
{
    private const int Width = 4;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Standardize(ReadOnlySpan<double> source, double centre, double scale, Span<double> target)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        var (centres, scales) = (Vector256.Create(centre), Vector256.Create(scale));
        var i = 0;
        for (; i <= source.Length - Width; i += Width)
            ((Vector256.LoadUnsafe(ref from, (nuint)i) - centres) * scales).StoreUnsafe(ref to, (nuint)i);
        for (; i < source.Length; i++)
            target[i] = (source[i] - centre) * scale;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        RequireAsLong(a, b);
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        var i = 0;
        Vector256<double> low, high;
        // Four sums, as each addition waits for the one before it.
        if (Vector512.IsHardwareAccelerated)
        {
            var (s0, s1, s2, s3) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
            for (; i <= a.Length - 8 * Width; i += 8 * Width)
            {
                s0 = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref left, (nuint)i), Vector512.LoadUnsafe(ref right, (nuint)i), s0);
                s1 = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref left, (nuint)i + 8), Vector512.LoadUnsafe(ref right, (nuint)i + 8), s1);
                s2 = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref left, (nuint)i + 16), Vector512.LoadUnsafe(ref right, (nuint)i + 16), s2);
                s3 = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref left, (nuint)i + 24), Vector512.LoadUnsafe(ref right, (nuint)i + 24), s3);
            }
            var sum = s0 + s1 + (s2 + s3);
            (low, high) = (sum.GetLower(), sum.GetUpper());
        }
        else
        {
            var (l0, l1, l2, l3) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            var (h0, h1, h2, h3) = (l0, l1, l2, l3);
            for (; i <= a.Length - 8 * Width; i += 8 * Width)
            {
                l0 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, (nuint)i), Vector256.LoadUnsafe(ref right, (nuint)i), l0);
                h0 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, (nuint)i + 4), Vector256.LoadUnsafe(ref right, (nuint)i + 4), h0);
                l1 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, (nuint)i + 8), Vector256.LoadUnsafe(ref right, (nuint)i + 8), l1);
                h1 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, (nuint)i + 12), Vector256.LoadUnsafe(ref right, (nuint)i + 12), h1);
                l2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, (nuint)i + 16), Vector256.LoadUnsafe(ref right, (nuint)i + 16), l2);
                h2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, (nuint)i + 20), Vector256.LoadUnsafe(ref right, (nuint)i + 20), h2);
                l3 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, (nuint)i + 24), Vector256.LoadUnsafe(ref right, (nuint)i + 24), l3);
                h3 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, (nuint)i + 28), Vector256.LoadUnsafe(ref right, (nuint)i + 28), h3);
            }
            (low, high) = (l0 + l1 + (l2 + l3), h0 + h1 + (h2 + h3));
        }
        var total = Vector256.Sum(low + high);
        for (; i < a.Length; i++)
            total += a[i] * b[i];
        return total;
    }

    /// <summary>target += factor · source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTo(Span<double> target, double factor, ReadOnlySpan<double> source)
    {
        RequireAsLong(target, source);
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        var factors = Vector256.Create(factor);
        var i = 0;
        for (; i <= source.Length - Width; i += Width)
        {
            Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref from, (nuint)i), factors, Vector256.LoadUnsafe(ref to, (nuint)i))
                .StoreUnsafe(ref to, (nuint)i);
        }
        for (; i < source.Length; i++)
            target[i] += factor * source[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> target)
    {
        RequireAsLong(a, b);
        RequireAsLong(a, target);
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        ref var to = ref MemoryMarshal.GetReference(target);
        var i = 0;
        for (; i <= a.Length - Width; i += Width)
            (Vector256.LoadUnsafe(ref left, (nuint)i) * Vector256.LoadUnsafe(ref right, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        for (; i < a.Length; i++)
            target[i] = a[i] * b[i];
    }

    /// <summary>Adds Σ w x xᵀ over a block to the lower triangle, row by row.</summary>
    /// <param name="block">Columns at distances of <see cref="WorkingColumns.Stride"/>.</param>
    /// <param name="columns">How many.</param>
    /// <param name="weights">As many as the block has rows.</param>
    /// <param name="weighted">Room for one column.</param>
    /// <param name="triangle">p (p + 1)/2 sums.</param>
    public static void AddWeightedSquares(
        ReadOnlySpan<double> block, int columns, ReadOnlySpan<double> weights, Span<double> weighted, Span<double> triangle)
    {
        var rows = weights.Length;
        var target = 0;
        for (var j = 0; j < columns; j++)
        {
            var product = weighted[..rows];
            Multiply(block.Slice(j * WorkingColumns.Stride, rows), weights, product);
            var k = 0;
            for (; k + 3 <= j; k += 4, target += 4)
                AddFour(product, block.Slice(k * WorkingColumns.Stride, 3 * WorkingColumns.Stride + rows), triangle.Slice(target, 4));
            for (; k <= j; k++, target++)
                triangle[target] += Dot(product, block.Slice(k * WorkingColumns.Stride, rows));
        }
    }

    // Four columns against one: each value of the one is loaded once for four products.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFour(ReadOnlySpan<double> one, ReadOnlySpan<double> columns, Span<double> sums)
    {
        RequireAsLong(columns[(3 * WorkingColumns.Stride)..], one);
        ref var value = ref MemoryMarshal.GetReference(one);
        ref var a = ref MemoryMarshal.GetReference(columns);
        ref var b = ref Unsafe.Add(ref a, WorkingColumns.Stride);
        ref var c = ref Unsafe.Add(ref b, WorkingColumns.Stride);
        ref var d = ref Unsafe.Add(ref c, WorkingColumns.Stride);
        var (lowA, lowB, lowC, lowD) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var (highA, highB, highC, highD) = (lowA, lowB, lowC, lowD);
        var i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            var (sumA, sumB, sumC, sumD) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
            for (; i <= one.Length - 2 * Width; i += 2 * Width)
            {
                var v = Vector512.LoadUnsafe(ref value, (nuint)i);
                sumA = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref a, (nuint)i), sumA);
                sumB = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref b, (nuint)i), sumB);
                sumC = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref c, (nuint)i), sumC);
                sumD = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref d, (nuint)i), sumD);
            }
            (lowA, lowB, lowC, lowD) = (sumA.GetLower(), sumB.GetLower(), sumC.GetLower(), sumD.GetLower());
            (highA, highB, highC, highD) = (sumA.GetUpper(), sumB.GetUpper(), sumC.GetUpper(), sumD.GetUpper());
        }
        for (; i <= one.Length - 2 * Width; i += 2 * Width)
        {
            var (low, high) = (Vector256.LoadUnsafe(ref value, (nuint)i), Vector256.LoadUnsafe(ref value, (nuint)(i + Width)));
            lowA = Vector256.FusedMultiplyAdd(low, Vector256.LoadUnsafe(ref a, (nuint)i), lowA);
            lowB = Vector256.FusedMultiplyAdd(low, Vector256.LoadUnsafe(ref b, (nuint)i), lowB);
            lowC = Vector256.FusedMultiplyAdd(low, Vector256.LoadUnsafe(ref c, (nuint)i), lowC);
            lowD = Vector256.FusedMultiplyAdd(low, Vector256.LoadUnsafe(ref d, (nuint)i), lowD);
            highA = Vector256.FusedMultiplyAdd(high, Vector256.LoadUnsafe(ref a, (nuint)(i + Width)), highA);
            highB = Vector256.FusedMultiplyAdd(high, Vector256.LoadUnsafe(ref b, (nuint)(i + Width)), highB);
            highC = Vector256.FusedMultiplyAdd(high, Vector256.LoadUnsafe(ref c, (nuint)(i + Width)), highC);
            highD = Vector256.FusedMultiplyAdd(high, Vector256.LoadUnsafe(ref d, (nuint)(i + Width)), highD);
        }
        var (totalA, totalB) = (Vector256.Sum(lowA + highA), Vector256.Sum(lowB + highB));
        var (totalC, totalD) = (Vector256.Sum(lowC + highC), Vector256.Sum(lowD + highD));
        for (; i < one.Length; i++)
        {
            totalA += one[i] * columns[i];
            totalB += one[i] * columns[WorkingColumns.Stride + i];
            totalC += one[i] * columns[2 * WorkingColumns.Stride + i];
            totalD += one[i] * columns[3 * WorkingColumns.Stride + i];
        }
        sums[0] += totalA;
        sums[1] += totalB;
        sums[2] += totalC;
        sums[3] += totalD;
    }

    // The loops above do not check each access.
    private static void RequireAsLong(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (a.Length != b.Length)
            throw new ArgumentException($"One has {a.Length} values and the other {b.Length}.");
    }
}
