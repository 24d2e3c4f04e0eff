using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ResearchKit.Statistics.Survival.Cox;

/// <summary>Sums of vectors and of their outer products, four numbers at a time. Lengths are whole multiples of that.</summary>
internal static class VectorSums
{
    // Fixed, so that results do not depend on the width of the machine's registers.
    public const int Width = 4;

    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < x.Length; i += Width)
            sum = Vector256.FusedMultiplyAdd(Load(x, i), Load(y, i), sum);
        return Vector256.Sum(sum);
    }

    /// <summary>target += c x</summary>
    public static void Add(Span<double> target, ReadOnlySpan<double> x, double c)
    {
        var factor = Vector256.Create(c);
        for (var i = 0; i < target.Length; i += Width)
            Store(Vector256.FusedMultiplyAdd(factor, Load(x, i), Load(target, i)), target, i);
    }

    /// <summary>target += c x, where what the sums lose to rounding goes to a vector of its own.</summary>
    public static void AddExactly(Span<double> target, Span<double> lost, ReadOnlySpan<double> x, double c)
    {
        var factor = Vector256.Create(c);
        for (var i = 0; i < target.Length; i += Width)
        {
            // The product is rounded before it is added, the same when it comes and when it goes.
            var value = factor * Load(x, i);
            var sum = Load(target, i);
            var total = sum + value;
            var rounded = total - sum;
            Store(Load(lost, i) + (sum - (total - rounded)) + (value - rounded), lost, i);
            Store(total, target, i);
        }
    }

    /// <summary>The lower triangle of a matrix, row by row, += c x y'; the rest of its vectors holds what has no meaning.</summary>
    public static void AddOuter(Span<double> matrix, ReadOnlySpan<double> x, ReadOnlySpan<double> y, double c, int columns)
    {
        var stride = x.Length;
        for (var j = 0; j < columns; j++)
        {
            var factor = Vector256.Create(c * x[j]);
            var row = matrix.Slice(j * stride, stride);
            for (var i = 0; i <= j; i += Width)
                Store(Vector256.FusedMultiplyAdd(factor, Load(y, i), Load(row, i)), row, i);
        }
    }

    private static Vector256<double> Load(ReadOnlySpan<double> values, int at) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);

    private static void Store(Vector256<double> vector, Span<double> values, int at) =>
        vector.StoreUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);
}
