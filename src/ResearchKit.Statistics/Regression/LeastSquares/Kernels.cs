using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ResearchKit.Statistics.Regression.LeastSquares;

/// <summary>
/// Sums over padded columns. Always eight lanes, which the runtime halves where the processor has fewer: the order of
/// additions, and with it every bit, is the same on any.
/// </summary>
internal static class Kernels
{
    /// <summary>Lengths are multiples of this.</summary>
    public const int Padding = 16;

    private const int Lanes = 8;

    public static int Padded(int rows) => (rows + Padding - 1) / Padding * Padding;

    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ref var pa = ref MemoryMarshal.GetReference(a);
        ref var pb = ref MemoryMarshal.GetReference(b);
        var (even, odd) = (Vector512<double>.Zero, Vector512<double>.Zero);
        for (nuint i = 0; i < (nuint)a.Length; i += Padding)
        {
            even = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref pa, i), Vector512.LoadUnsafe(ref pb, i), even);
            odd = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref pa, i + Lanes), Vector512.LoadUnsafe(ref pb, i + Lanes), odd);
        }
        return Vector512.Sum(even + odd);
    }

    /// <summary>The products of one column with four that lie one after the other.</summary>
    public static void FourDots(ReadOnlySpan<double> a, ReadOnlySpan<double> four, Span<double> products)
    {
        ref var pa = ref MemoryMarshal.GetReference(a);
        ref var pb = ref MemoryMarshal.GetReference(four);
        var length = (nuint)a.Length;
        var (s0, s1, s2, s3) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        for (nuint i = 0; i < length; i += Lanes)
        {
            var value = Vector512.LoadUnsafe(ref pa, i);
            s0 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref pb, i), s0);
            s1 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref pb, i + length), s1);
            s2 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref pb, i + 2 * length), s2);
            s3 = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref pb, i + 3 * length), s3);
        }
        (products[0], products[1], products[2], products[3]) = (Vector512.Sum(s0), Vector512.Sum(s1), Vector512.Sum(s2), Vector512.Sum(s3));
    }

    /// <summary>target += factor · a.</summary>
    public static void AddMultiple(double factor, ReadOnlySpan<double> a, Span<double> target)
    {
        ref var pa = ref MemoryMarshal.GetReference(a);
        ref var pt = ref MemoryMarshal.GetReference(target);
        var by = Vector512.Create(factor);
        for (nuint i = 0; i < (nuint)a.Length; i += Lanes)
            Vector512.FusedMultiplyAdd(by, Vector512.LoadUnsafe(ref pa, i), Vector512.LoadUnsafe(ref pt, i)).StoreUnsafe(ref pt, i);
    }

    /// <summary>The same for any length; the target may be longer.</summary>
    public static void AddToAny(double factor, ReadOnlySpan<double> a, Span<double> target)
    {
        var whole = a.Length / Lanes * Lanes;
        AddMultiple(factor, a[..whole], target);
        for (var i = whole; i < a.Length; i++)
            target[i] = Math.FusedMultiplyAdd(factor, a[i], target[i]);
    }

    /// <summary>Four columns that lie one after the other, each plus its factor times a.</summary>
    public static void AddFourMultiples(ReadOnlySpan<double> factors, ReadOnlySpan<double> a, Span<double> four)
    {
        ref var pa = ref MemoryMarshal.GetReference(a);
        ref var pt = ref MemoryMarshal.GetReference(four);
        var length = (nuint)a.Length;
        var (f0, f1, f2, f3) = (Vector512.Create(factors[0]), Vector512.Create(factors[1]), Vector512.Create(factors[2]), Vector512.Create(factors[3]));
        for (nuint i = 0; i < length; i += Lanes)
        {
            var value = Vector512.LoadUnsafe(ref pa, i);
            Vector512.FusedMultiplyAdd(f0, value, Vector512.LoadUnsafe(ref pt, i)).StoreUnsafe(ref pt, i);
            Vector512.FusedMultiplyAdd(f1, value, Vector512.LoadUnsafe(ref pt, i + length)).StoreUnsafe(ref pt, i + length);
            Vector512.FusedMultiplyAdd(f2, value, Vector512.LoadUnsafe(ref pt, i + 2 * length)).StoreUnsafe(ref pt, i + 2 * length);
            Vector512.FusedMultiplyAdd(f3, value, Vector512.LoadUnsafe(ref pt, i + 3 * length)).StoreUnsafe(ref pt, i + 3 * length);
        }
    }

    /// <summary>The sum of the first columns, each times its factor; may overwrite the last of them.</summary>
    public static void Combine(ReadOnlySpan<double> factors, ReadOnlySpan<double> columns, Span<double> target)
    {
        ref var pc = ref MemoryMarshal.GetReference(columns);
        ref var pt = ref MemoryMarshal.GetReference(target);
        var length = (nuint)target.Length;
        for (nuint i = 0; i < length; i += Padding)
        {
            var (even, odd) = (Vector512<double>.Zero, Vector512<double>.Zero);
            var at = i;
            foreach (var factor in factors)
            {
                var by = Vector512.Create(factor);
                even = Vector512.FusedMultiplyAdd(by, Vector512.LoadUnsafe(ref pc, at), even);
                odd = Vector512.FusedMultiplyAdd(by, Vector512.LoadUnsafe(ref pc, at + Lanes), odd);
                at += length;
            }
            even.StoreUnsafe(ref pt, i);
            odd.StoreUnsafe(ref pt, i + Lanes);
        }
    }

    /// <summary>target += a².</summary>
    public static void AddSquares(ReadOnlySpan<double> a, Span<double> target)
    {
        ref var pa = ref MemoryMarshal.GetReference(a);
        ref var pt = ref MemoryMarshal.GetReference(target);
        for (nuint i = 0; i < (nuint)a.Length; i += Lanes)
        {
            var value = Vector512.LoadUnsafe(ref pa, i);
            Vector512.FusedMultiplyAdd(value, value, Vector512.LoadUnsafe(ref pt, i)).StoreUnsafe(ref pt, i);
        }
    }

    /// <summary>target = source · factor, for any length.</summary>
    public static void Scale(double factor, ReadOnlySpan<double> source, Span<double> target)
    {
        ref var ps = ref MemoryMarshal.GetReference(source);
        ref var pt = ref MemoryMarshal.GetReference(target);
        var by = Vector512.Create(factor);
        nuint i = 0;
        for (; i + Lanes <= (nuint)source.Length; i += Lanes)
            (by * Vector512.LoadUnsafe(ref ps, i)).StoreUnsafe(ref pt, i);
        for (; i < (nuint)source.Length; i++)
            target[(int)i] = source[(int)i] * factor;
    }

    /// <summary>target = target · source, for any length.</summary>
    public static void Multiply(ReadOnlySpan<double> source, Span<double> target)
    {
        ref var ps = ref MemoryMarshal.GetReference(source);
        ref var pt = ref MemoryMarshal.GetReference(target);
        nuint i = 0;
        for (; i + Lanes <= (nuint)source.Length; i += Lanes)
            (Vector512.LoadUnsafe(ref pt, i) * Vector512.LoadUnsafe(ref ps, i)).StoreUnsafe(ref pt, i);
        for (; i < (nuint)source.Length; i++)
            target[(int)i] *= source[(int)i];
    }

    /// <summary>Whether there is neither NaN nor an infinity, for any length.</summary>
    public static bool AllFinite(ReadOnlySpan<double> values)
    {
        // A finite number times 0 is 0, anything else NaN, which no sum gets rid of.
        ref var p = ref MemoryMarshal.GetReference(values);
        var zeros = Vector512<double>.Zero;
        nuint i = 0;
        for (; i + Lanes <= (nuint)values.Length; i += Lanes)
            zeros += Vector512.LoadUnsafe(ref p, i) * 0;
        var zero = Vector512.Sum(zeros);
        for (; i < (nuint)values.Length; i++)
            zero += values[(int)i] * 0;
        return zero == 0;
    }

    /// <summary>The largest absolute value, for any length.</summary>
    public static double LargestMagnitude(ReadOnlySpan<double> values)
    {
        ref var p = ref MemoryMarshal.GetReference(values);
        var largest = Vector512<double>.Zero;
        nuint i = 0;
        for (; i + Lanes <= (nuint)values.Length; i += Lanes)
            largest = Vector512.Max(largest, Vector512.Abs(Vector512.LoadUnsafe(ref p, i)));
        var result = 0.0;
        for (var lane = 0; lane < Lanes; lane++)
            result = Math.Max(result, largest[lane]);
        for (; i < (nuint)values.Length; i++)
            result = Math.Max(result, Math.Abs(values[(int)i]));
        return result;
    }
}
