using System.Runtime.CompilerServices;

namespace ResearchKit.Statistics.Correlations.Distances;

/// <summary>
/// Σ (xᵢ − xⱼ)(yᵢ − yⱼ) over the pairs of pairs that x and y order alike, in O(n log n): while y is sorted by merging, all
/// that stands to the left is smaller in x, and four running sums hold what a pair needs to know of those also below it in y.
/// </summary>
internal static class ConcordantProducts
{
    private const int Run = 8;

    // Below this starting a second thread costs more than it saves.
    private const int ParallelFrom = 1 << 14;

    // The running sums are added up block by block, so that their error does not grow with the number of pairs.
    private const int Block = 512;

    /// <param name="x">Ascending. Both columns are left in any order.</param>
    /// <param name="y">Its partner, pair by pair.</param>
    /// <param name="spareX">As long as <paramref name="x"/>; what it holds is lost.</param>
    /// <param name="spareY">As long as <paramref name="y"/>; what it holds is lost.</param>
    /// <param name="onTwoThreads">Whether a second thread may take one half; the sum is the same in every bit.</param>
    public static double Sum(double[] x, double[] y, double[] spareX, double[] spareY, bool onTwoThreads)
    {
        var n = x.Length;
        var half = n / 2;
        double left = 0, right = 0;
        void SortLeft() => left = Sort(x.AsSpan(0, half), y.AsSpan(0, half), spareX.AsSpan(0, half), spareY.AsSpan(0, half));
        void SortRight() => right = Sort(x.AsSpan(half), y.AsSpan(half), spareX.AsSpan(half), spareY.AsSpan(half));
        if (onTwoThreads && n >= ParallelFrom)
        {
            Parallel.Invoke(SortLeft, SortRight);
        }
        else
        {
            SortLeft();
            SortRight();
        }
        return left + right + Merge(x, y, half, spareX, spareY);
    }

    /// <summary>Sorts the pairs by y and gives the sum over those within.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Sort(Span<double> x, Span<double> y, Span<double> spareX, Span<double> spareY)
    {
        var total = 0.0;
        for (var start = 0; start < x.Length; start += Run)
        {
            var end = Math.Min(start + Run, x.Length);
            total += InsertionSort(x[start..end], y[start..end]);
        }
        Span<double> fromX = x, fromY = y, toX = spareX, toY = spareY;
        for (long width = Run; width < x.Length; width *= 2)
        {
            var level = 0.0;
            for (long start = 0; start < x.Length; start += 2 * width)
            {
                var (begin, end) = ((int)start, (int)Math.Min(start + 2 * width, x.Length));
                var middle = (int)Math.Min(width, end - start);
                level += Merge(fromX[begin..end], fromY[begin..end], middle, toX[begin..end], toY[begin..end]);
            }
            total += level;
            Span<double> swapX = fromX, swapY = fromY;
            fromX = toX;
            fromY = toY;
            toX = swapX;
            toY = swapY;
        }
        if (fromX != x)
        {
            fromX.CopyTo(x);
            fromY.CopyTo(y);
        }
        return total;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double InsertionSort(Span<double> x, Span<double> y)
    {
        var total = 0.0;
        for (var i = 1; i < y.Length; i++)
        {
            for (var j = 0; j < i; j++)
                total += Math.Max(0, y[i] - y[j]) * (x[i] - x[j]);
        }
        for (var i = 1; i < y.Length; i++)
        {
            var (a, b) = (x[i], y[i]);
            var place = i;
            for (; place > 0 && y[place - 1] > b; place--)
                (x[place], y[place]) = (x[place - 1], y[place - 1]);
            (x[place], y[place]) = (a, b);
        }
        return total;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Merge(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, int middle, Span<double> toX, Span<double> toY)
    {
        var total = 0.0;
        int left = 0, right = middle, place = 0;
        // Of those taken from the left so far: how many, Σx, Σy and Σxy.
        double count = 0, sumOfX = 0, sumOfY = 0, sumOfProducts = 0;
        while (left < middle && right < y.Length)
        {
            double blockCount = 0, blockOfX = 0, blockOfY = 0, blockOfProducts = 0, blockTotal = 0;
            var end = place + Math.Min(Block, Math.Min(middle - left, y.Length - right));
            for (; place < end; place++)
            {
                // Without a branch: which side is next is a coin toss that no processor foresees.
                var takesRight = y[right] < y[left] ? 1 : 0;
                var next = left + (-takesRight & (right - left));
                var (a, b) = (x[next], y[next]);
                double fromRight = takesRight, fromLeft = 1 - takesRight;
                blockTotal += fromRight * (((count + blockCount) * a - (sumOfX + blockOfX)) * b
                    - a * (sumOfY + blockOfY) + (sumOfProducts + blockOfProducts));
                blockCount += fromLeft;
                blockOfX += fromLeft * a;
                blockOfY += fromLeft * b;
                blockOfProducts += fromLeft * (a * b);
                (toX[place], toY[place]) = (a, b);
                right += takesRight;
                left += 1 - takesRight;
            }
            count += blockCount;
            sumOfX += blockOfX;
            sumOfY += blockOfY;
            sumOfProducts += blockOfProducts;
            total += blockTotal;
        }
        x[left..middle].CopyTo(toX[place..]);
        y[left..middle].CopyTo(toY[place..]);
        place += middle - left;
        var remaining = 0.0;
        for (; right < y.Length; right++, place++)
        {
            var (a, b) = (x[right], y[right]);
            remaining += (count * a - sumOfX) * b - a * sumOfY + sumOfProducts;
            (toX[place], toY[place]) = (a, b);
        }
        return total + remaining;
    }
}
