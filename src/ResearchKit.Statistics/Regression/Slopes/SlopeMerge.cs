using System.Runtime.CompilerServices;

namespace ResearchKit.Statistics.Regression.Slopes;

/// <summary>
/// Sorts points that stand in the order of y − bx into that of y − tx for a steeper t. Each two that change places have a
/// slope from b up to, without, t: so slopes are counted, drawn and listed in O(n log n) without being stored.
/// </summary>
internal static class SlopeMerge
{
    /// <summary>How many slopes lie from the order of <paramref name="points"/> up to the limit, the limit left out.</summary>
    /// <param name="points">Taken to their new order.</param>
    /// <param name="spare">As long; what it holds is lost.</param>
    /// <param name="limit">The steeper slope; NaN where there is none.</param>
    public static long Sort(Span<SlopePoint> points, Span<SlopePoint> spare, double limit) =>
        Sort(points, spare, limit, [], []);

    /// <summary>The same, and what the slopes are at some places of the order in which they come to light.</summary>
    /// <param name="points">Taken to their new order.</param>
    /// <param name="spare">As long; what it holds is lost.</param>
    /// <param name="limit">The steeper slope; NaN where there is none.</param>
    /// <param name="places">Which slopes are wanted, ascending, the first being 0.</param>
    /// <param name="slopes">Where they go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Sort(
        Span<SlopePoint> points, Span<SlopePoint> spare, double limit, ReadOnlySpan<long> places, Span<double> slopes)
    {
        var count = 0L;
        var found = 0;
        var from = points;
        var to = spare;
        for (long width = 1; width < points.Length; width *= 2)
        {
            for (long start = 0; start < points.Length; start += 2 * width)
            {
                var end = (int)Math.Min(start + 2 * width, points.Length);
                var middle = (int)Math.Min(start + width, end);
                int left = (int)start, right = middle, place = left;
                while (left < middle && right < end)
                {
                    var (a, b) = (from[left], from[right]);
                    if (!a.IsOvertakenBy(b, limit))
                    {
                        to[place++] = a;
                        left++;
                        continue;
                    }
                    // It overtakes all that are left on the left side.
                    for (; found < places.Length && places[found] < count + (middle - left); found++)
                        slopes[found] = from[left + (int)(places[found] - count)].SlopeTo(b);
                    count += middle - left;
                    to[place++] = b;
                    right++;
                }
                from[left..middle].CopyTo(to[place..]);
                from[right..end].CopyTo(to[(place + middle - left)..]);
            }
            var swap = from;
            from = to;
            to = swap;
        }
        if (from != points)
            from.CopyTo(points);
        return count;
    }
}
