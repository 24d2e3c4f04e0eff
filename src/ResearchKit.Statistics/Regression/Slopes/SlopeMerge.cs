using System.Runtime.CompilerServices;

namespace ResearchKit.Statistics.Regression.Slopes;

/// <summary>
/// Sorts points from the order of y − bx into that of y − tx. Each two that change places have a slope between b and t: so
/// slopes are counted, drawn and listed in O(n log n) without being stored; the sooner, the closer the two orders are.
/// </summary>
internal static class SlopeMerge
{
    private const int Insertion = 8;

    /// <summary>How much memory a sort takes beside its points.</summary>
    public static int SpareLength(int points) => (points + 1) / 2;

    /// <summary>How many slopes lie between the present order of <paramref name="points"/> and the next.</summary>
    /// <param name="points">Taken to their new order.</param>
    /// <param name="spare">What it holds is lost.</param>
    /// <param name="order">The next order.</param>
    public static long Sort<TOrder>(Span<SlopePoint> points, Span<SlopePoint> spare, TOrder order) where TOrder : struct, ISlopeOrder
    {
        var nothing = new SlopeDraw([], []);
        Sort(points, spare, order, ref nothing);
        return nothing.Count;
    }

    /// <summary>The same, drawing some of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sort<TOrder>(Span<SlopePoint> points, Span<SlopePoint> spare, TOrder order, ref SlopeDraw draw)
        where TOrder : struct, ISlopeOrder
    {
        if (points.Length <= Insertion)
        {
            for (var i = 1; i < points.Length; i++)
            {
                var point = points[i];
                var place = i;
                for (; place > 0 && order.AreToChange(points[place - 1], point); place--)
                    points[place] = points[place - 1];
                if (place < i)
                    draw.Add(points[(place + 1)..(i + 1)], point);
                points[place] = point;
            }
            return;
        }
        var middle = SpareLength(points.Length);
        Sort(points[..middle], spare, order, ref draw);
        Sort(points[middle..], spare, order, ref draw);
        Merge(points, middle, spare, order, ref draw);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Merge<TOrder>(Span<SlopePoint> points, int middle, Span<SlopePoint> spare, TOrder order, ref SlopeDraw draw)
        where TOrder : struct, ISlopeOrder
    {
        var (highest, lowest) = (points[middle - 1], points[middle]);
        if (!order.AreToChange(highest, lowest))
            return;
        // What stands before the first to change, and after the last, stays.
        var (start, known) = (0, middle - 1);
        while (start < known)
        {
            var half = start + (known - start) / 2;
            if (order.AreToChange(points[half], lowest))
                known = half;
            else
                start = half + 1;
        }
        var (end, beyond) = (middle + 1, points.Length);
        while (end < beyond)
        {
            var half = end + (beyond - end) / 2;
            if (order.AreToChange(highest, points[half]))
                end = half + 1;
            else
                beyond = half;
        }
        var left = spare[..(middle - start)];
        points[start..middle].CopyTo(left);
        var (next, right, place) = (0, middle, start);
        while (next < left.Length && right < end)
        {
            var (a, b) = (left[next], points[right]);
            if (order.AreToChange(a, b))
            {
                // It passes all that are left on the left side.
                draw.Add(left[next..], b);
                points[place++] = b;
                right++;
            }
            else
            {
                points[place++] = a;
                next++;
            }
        }
        left[next..].CopyTo(points[place..]);
    }
}
