using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ResearchKit.Statistics.Regression.LeastSquares;

/// <summary>
/// Least squares where columns are nearly collinear: they are multiplied by the inverse T of their triangular factor, which
/// makes them nearly orthonormal, and their products are summed, all in doubles of twice the digits. T is an exact matrix
/// here, whatever rounding made it, so what remains to be solved has a condition near 1 and loses nothing.
/// </summary>
internal static class SecondPass
{
    private const int Lanes = 8;

    /// <param name="columns">What explains.</param>
    /// <param name="outcome">What is explained, before weighting.</param>
    /// <param name="toOrthonormal">T.</param>
    /// <returns>The new columns, rounded, and the sums of products of them and the outcome.</returns>
    public static (double[][] Columns, DoubleDouble[,] Products) Of(WorkingColumns columns, double[] outcome, Triangle toOrthonormal)
    {
        var rows = columns.Blocks.Rows;
        var made = new double[columns.Count][];
        for (var c = 0; c < made.Length; c++)
            made[c] = new double[rows];
        var parts = columns.Blocks.Map((from, to) => Chunk(columns, outcome, toOrthonormal, made, from, to));
        var total = parts[0];
        foreach (var part in parts.Skip(1))
        {
            for (var j = 0; j < total.GetLength(0); j++)
            {
                for (var k = j; k < total.GetLength(0); k++)
                    total[j, k] += part[j, k];
            }
        }
        return (made, total);
    }

    private static DoubleDouble[,] Chunk(
        WorkingColumns columns, double[] outcome, Triangle toOrthonormal, double[][] made, int from, int to)
    {
        var size = columns.Count + 1;
        var products = new DoubleDouble[size, size];
        var block = new double[size * columns.Blocks.BlockRows];
        var (high, low) = (new double[block.Length], new double[block.Length]);
        var roots = new double[columns.Blocks.BlockRows];
        var factors = Enumerable.Range(0, columns.Count).Select(toOrthonormal.Column).ToArray();
        for (var start = from; start < to; start += columns.Blocks.BlockRows)
        {
            var end = Math.Min(to, start + columns.Blocks.BlockRows);
            var stride = Kernels.Padded(end - start);
            // Without weights: a rounded weighted column would be another column.
            columns.Load(start, end, block, weighted: false);
            outcome.AsSpan(start, end - start).CopyTo(block.AsSpan(columns.Count * stride));
            block.AsSpan(columns.Count * stride + end - start, stride - (end - start)).Clear();
            if (columns.Roots is { } weights)
                weights.AsSpan(start, end - start).CopyTo(roots);
            else
                Array.Fill(roots, 1);
            for (var j = 0; j < size; j++)
            {
                // The outcome enters as it is.
                var (first, by) = j < columns.Count ? (0, factors[j]) : (j * stride, [1.0]);
                Combine(by, block.AsSpan(first), roots, high.AsSpan(j * stride, stride), low.AsSpan(j * stride, stride));
                if (j < columns.Count)
                    high.AsSpan(j * stride, end - start).CopyTo(made[j].AsSpan(start));
                for (var k = 0; k <= j; k++)
                {
                    products[k, j] += Dot(
                        high.AsSpan(k * stride, stride), low.AsSpan(k * stride, stride),
                        high.AsSpan(j * stride, stride), low.AsSpan(j * stride, stride));
                }
            }
        }
        return products;
    }

    private static void Combine(double[] factors, ReadOnlySpan<double> columns, double[] roots, Span<double> high, Span<double> low)
    {
        ref var pc = ref MemoryMarshal.GetReference(columns);
        // Two sums side by side, as each step waits for the one before.
        for (var i = 0; i < high.Length; i += 2 * Lanes)
        {
            var (even, evenRest) = (Vector512<double>.Zero, Vector512<double>.Zero);
            var (odd, oddRest) = (Vector512<double>.Zero, Vector512<double>.Zero);
            var at = (nuint)i;
            foreach (var factor in factors)
            {
                var by = Vector512.Create(factor);
                (even, evenRest) = AddProduct(even, evenRest, Vector512.LoadUnsafe(ref pc, at), by);
                (odd, oddRest) = AddProduct(odd, oddRest, Vector512.LoadUnsafe(ref pc, at + Lanes), by);
                at += (nuint)high.Length;
            }
            Store(even, evenRest, roots, high, low, i);
            Store(odd, oddRest, roots, high, low, i + Lanes);
        }
    }

    private static void Store(
        Vector512<double> sum, Vector512<double> rest, double[] roots, Span<double> high, Span<double> low, int at)
    {
        var root = Vector512.LoadUnsafe(ref roots[0], (nuint)at);
        var product = sum * root;
        var error = Vector512.FusedMultiplyAdd(sum, root, -product) + rest * root;
        var rounded = product + error;
        rounded.StoreUnsafe(ref high[0], (nuint)at);
        (error - (rounded - product)).StoreUnsafe(ref low[0], (nuint)at);
    }

    private static DoubleDouble Dot(Span<double> aHigh, Span<double> aLow, Span<double> bHigh, Span<double> bLow)
    {
        var (even, evenRest) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var (odd, oddRest) = (Vector512<double>.Zero, Vector512<double>.Zero);
        for (nuint i = 0; i < (nuint)aHigh.Length; i += 2 * Lanes)
        {
            (even, evenRest) = Next(even, evenRest, aHigh, aLow, bHigh, bLow, i);
            (odd, oddRest) = Next(odd, oddRest, aHigh, aLow, bHigh, bLow, i + Lanes);
        }
        DoubleDouble total = 0;
        for (var lane = 0; lane < Lanes; lane++)
            total = total + even[lane] + evenRest[lane] + odd[lane] + oddRest[lane];
        return total;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static (Vector512<double>, Vector512<double>) Next(
            Vector512<double> sum, Vector512<double> rest, Span<double> aHigh, Span<double> aLow, Span<double> bHigh, Span<double> bLow, nuint at)
        {
            var (a, b) = (Vector512.LoadUnsafe(ref aHigh[0], at), Vector512.LoadUnsafe(ref bHigh[0], at));
            (sum, rest) = AddProduct(sum, rest, a, b);
            rest = Vector512.FusedMultiplyAdd(a, Vector512.LoadUnsafe(ref bLow[0], at), rest);
            return (sum, Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref aLow[0], at), b, rest));
        }
    }

    /// <summary>Adds a · b with all its digits: what the product and the sum round off goes to the rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Sum, Vector512<double> Lost) AddProduct(
        Vector512<double> sum, Vector512<double> rest, Vector512<double> a, Vector512<double> b)
    {
        var product = a * b;
        var lost = Vector512.FusedMultiplyAdd(a, b, -product);
        var next = sum + product;
        var part = next - sum;
        return (next, rest + (lost + ((sum - (next - part)) + (product - part))));
    }
}
