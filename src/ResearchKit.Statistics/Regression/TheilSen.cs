using ResearchKit.Statistics.Moments;
using ResearchKit.Statistics.Numerics;
using ResearchKit.Statistics.Regression.Slopes;
using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics;

/// <summary>A straight line through the bulk of the pairs, which a few extreme ones do not tilt.</summary>
public static class TheilSen
{
    private const string Purpose = "a Theil-Sen slope";

    /// <summary>Estimates the slope of the population's line as the median of the slopes between all two pairs.</summary>
    /// <param name="x">What explains; any unit, finite, at least 2, not constant.</param>
    /// <param name="y">What is explained, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <returns>The slope with Sen's interval, and the intercept that goes with it.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length; have fewer than 2 pairs; hold NaN or an infinity; or x is constant.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: pairs with equal x have no slope and are left out. Of the up to n(n − 1)/2 slopes only a sample and the last
    /// few in question are ever stored; the others are counted while points are sorted, in O(n log n) a round. A quantile
    /// takes two rounds up to some 40,000 pairs and three up to 3 million. The result is the same as from all slopes.
    /// </para>
    /// <para>
    /// Assumptions: independent pairs about a line. Up to 29 % of the pairs may be anything without moving the slope at will.
    /// Missing values are for the caller to drop, and to count. Degenerate: a constant y gives 0. Memory: 56 bytes for each
    /// pair and some megabytes whatever their number; 16 bytes of them are kept.
    /// </para>
    /// <para>
    /// References: P. K. Sen 1968, doi 10.1080/01621459.1968.10480934; J. Matoušek 1991, doi 10.1016/0020-0190(91)90177-J.
    /// Verified against SciPy 1.10.1 theilslopes and the sorted list of all slopes.
    /// </para>
    /// </remarks>
    public static TheilSenEstimate Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.SameLength(x, y);
        Require.AtLeast(2, x.Length, "pair", Purpose, nameof(x));
        Require.Finite(x);
        Require.Finite(y);
        Require.Varies(x, Purpose);
        var (unitOfX, unitOfY) = (UnitOf(x), UnitOf(y));
        var points = new SlopePoint[x.Length];
        var ties = PlaceInOrder(x, y, unitOfX, unitOfY, points, out var middleOfX, out var middleOfY);
        return new(points, middleOfX, middleOfY, unitOfX, unitOfY, ties);
    }

    /// <summary>Fills the points and gives Σ t(t − 1)(2t + 5) over the ties of both columns.</summary>
    private static Int128 PlaceInOrder(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double unitOfX, double unitOfY, SlopePoint[] points,
        out double middleOfX, out double middleOfY)
    {
        var sorted = SortedKeys.Of(SortedKeys.KeysOf(x));
        for (var i = 0; i < points.Length; i++)
        {
            var row = sorted.Indices[i];
            points[i] = new(x[row] / unitOfX, y[row] / unitOfY);
        }
        middleOfX = MiddleOf(sorted.Keys);
        // Where x is tied by y: then pairs that never change places stand in order whatever the slope.
        var ties = TieSpread(sorted.Keys, group => points.AsSpan(group).Sort((a, b) => a.Y.CompareTo(b.Y)));
        var sortedY = SortedKeys.KeysOf(y);
        Array.Sort(sortedY);
        middleOfY = MiddleOf(sortedY);
        return ties + TieSpread(sortedY);
    }

    /// <summary>A power of two near the largest value: differences of values neither overflow nor lose a digit.</summary>
    private static double UnitOf(ReadOnlySpan<double> values) => 1 / PowerOfTwo.ToUnit(SampleRange.Of(values).Largest);

    private static double MiddleOf(ulong[] sorted)
    {
        var upper = SortedKeys.ValueOf(sorted[sorted.Length / 2]);
        return sorted.Length % 2 == 1 ? upper : SortedKeys.ValueOf(sorted[sorted.Length / 2 - 1]) / 2 + upper / 2;
    }

    private static Int128 TieSpread(ulong[] sorted, Action<Range>? onTied = null)
    {
        var ties = new TieSums();
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start];)
                end++;
            ties = ties.With(end - start);
            if (end - start > 1)
                onTied?.Invoke(start..end);
        }
        return ties.Spread;
    }
}
