namespace ResearchKit.Statistics.Description;

/// <summary>Rousseeuw and Croux's Qn of sorted values.</summary>
internal static class PairDistances
{
    private const double OfNormal = 2.21914;

    // For 2 to 12 values, by simulation, as robustbase 0.95 has them.
    private static readonly double[] SmallSample =
        [0.399356, 0.99365, 0.51321, 0.84401, 0.6122, 0.85877, 0.66993, 0.87344, 0.72014, 0.88906, 0.75743];

    public static double Qn(ReadOnlySpan<double> sorted)
    {
        double n = sorted.Length;
        var factor = sorted.Length <= 12 ? SmallSample[sorted.Length - 2]
            : 1 / (1 + (sorted.Length % 2 == 1
                ? 1.60188 + (-2.1284 - 5.172 / n) / n
                : 3.67561 + (1.9654 + (6.987 - 77 / n) / n) / n) / n);
        long h = sorted.Length / 2 + 1;
        return OfNormal * factor * Smallest(sorted, h * (h - 1) / 2);
    }

    /// <summary>The rank-th smallest of the distances x[i] − x[j], j &lt; i, without listing them.</summary>
    /// <remarks>
    /// Row i holds its distances to x[i − 1], x[i − 2], … in rising order. Of each row the columns left to right are still
    /// in question; a median of the rows' middles, weighted by how much of each is in question, is a distance that has at
    /// least a quarter of them on either side, and counting on which side the answer lies drops that quarter.
    /// </remarks>
    internal static double Smallest(ReadOnlySpan<double> sorted, long rank)
    {
        var n = sorted.Length;
        var (left, right) = (new int[n], new int[n]);
        var (below, upTo) = (new int[n], new int[n]);
        for (var i = 0; i < n; i++)
            right[i] = i;
        var (middles, weights) = (new double[n], new int[n]);
        var (dropped, inQuestion) = (0L, (long)n * (n - 1) / 2);
        while (inQuestion > n)
        {
            var pivot = Pivot(sorted, left, right, middles, weights, inQuestion);
            var countBelow = Count(sorted, pivot, below, strictly: true);
            if (rank <= countBelow)
            {
                inQuestion = Narrowed(left, below, right, below);
                continue;
            }
            var countUpTo = Count(sorted, pivot, upTo, strictly: false);
            if (rank <= countUpTo)
                return pivot;
            dropped = countUpTo;
            inQuestion = Narrowed(upTo, right, left, upTo);
        }
        var rest = new List<double>((int)inQuestion);
        for (var i = 0; i < n; i++)
        {
            for (var c = left[i]; c < right[i]; c++)
                rest.Add(Distance(sorted, i, c));
        }
        rest.Sort();
        return rest[(int)(rank - dropped - 1)];
    }

    /// <summary>Moves a side of every row, and counts what is left between both.</summary>
    private static long Narrowed(int[] from, int[] to, int[] side, int[] moved)
    {
        moved.CopyTo(side, 0);
        var total = 0L;
        for (var i = 0; i < side.Length; i++)
            total += Math.Max(0, to[i] - from[i]);
        return total;
    }

    private static double Distance(ReadOnlySpan<double> sorted, int row, int column) => sorted[row] - sorted[row - 1 - column];

    private static double Pivot(
        ReadOnlySpan<double> sorted, int[] left, int[] right, double[] middles, int[] weights, long total)
    {
        var rows = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (left[i] >= right[i])
                continue;
            weights[rows] = right[i] - left[i];
            middles[rows++] = Distance(sorted, i, left[i] + (right[i] - left[i]) / 2);
        }
        Array.Sort(middles, weights, 0, rows);
        var passed = 0L;
        var at = 0;
        while (2 * (passed += weights[at]) < total)
            at++;
        return middles[at];
    }

    /// <summary>How many distances of each row lie below the pivot (or at it), and in all.</summary>
    private static long Count(ReadOnlySpan<double> sorted, double pivot, int[] counts, bool strictly)
    {
        // The last value that is too far away only moves up with the row.
        var (far, total) = (0, 0L);
        for (var i = 0; i < sorted.Length; i++)
        {
            while (far < i && (strictly ? sorted[i] - sorted[far] >= pivot : sorted[i] - sorted[far] > pivot))
                far++;
            counts[i] = i - far;
            total += counts[i];
        }
        return total;
    }
}
