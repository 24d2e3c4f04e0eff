using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics.Comparisons.Ranks;

/// <summary>Two samples in ascending order, from which all is counted that compares their values pair by pair.</summary>
internal sealed class SortedSamples
{
    // Below this starting a second thread costs more than it saves.
    private const int ParallelFrom = 1 << 14;

    private SortedSamples(double[] x, double[] y)
    {
        X = x;
        Y = y;
    }

    public double[] X { get; }

    public double[] Y { get; }

    /// <summary>m·n: at most 2^62.</summary>
    public long Pairs => (long)X.Length * Y.Length;

    /// <summary>Checks both samples and sorts copies.</summary>
    public static SortedSamples Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, string purpose)
    {
        Require.Group(1, x, purpose, nameof(x));
        Require.Group(1, y, purpose, nameof(y));
        var (first, second) = (x.ToArray(), y.ToArray());
        if (first.Length + (long)second.Length < ParallelFrom)
        {
            Array.Sort(first);
            Array.Sort(second);
        }
        else
        {
            Parallel.Invoke(() => Array.Sort(first), () => Array.Sort(second));
        }
        return new(first, second);
    }

    /// <summary>For each value of <paramref name="of"/>, how many of <paramref name="among"/> are below it and how many are equal.</summary>
    public static void Compare<TState>(
        double[] of, double[] among, ref TState state, CountsAction<TState> action)
        where TState : struct
    {
        var (below, upTo) = (0, 0);
        foreach (var value in of)
        {
            while (below < among.Length && among[below] < value)
                below++;
            upTo = Math.Max(upTo, below);
            while (upTo < among.Length && among[upTo] <= value)
                upTo++;
            action(ref state, below, upTo - below);
        }
    }

    public delegate void CountsAction<TState>(ref TState state, int below, int equal);

    /// <summary>The pairs with x above y, and those with x equal to y.</summary>
    public (long Above, long Equal) CountPairs()
    {
        var counts = (Above: 0L, Equal: 0L);
        Compare(X, Y, ref counts, static (ref (long Above, long Equal) sum, int below, int equal) =>
        {
            sum.Above += below;
            sum.Equal += equal;
        });
        return counts;
    }

    /// <summary>Ties of the samples taken together.</summary>
    public TieSums PooledTies()
    {
        var ties = new TieSums();
        int i = 0, j = 0;
        while (i < X.Length || j < Y.Length)
        {
            var value = j == Y.Length || (i < X.Length && X[i] <= Y[j]) ? X[i] : Y[j];
            var before = (long)i + j;
            while (i < X.Length && X[i] == value)
                i++;
            while (j < Y.Length && Y[j] == value)
                j++;
            ties = ties.With((long)i + j - before);
        }
        return ties;
    }

    /// <summary>Ties within each of the samples, as a shift of one against the other would leave them.</summary>
    public TieSums TiesWithin() => TiesOf(Y, TiesOf(X, new()));

    /// <summary>Adds the ties of a sorted sample.</summary>
    public static TieSums TiesOf(double[] sorted, TieSums ties)
    {
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start];)
                end++;
            ties = ties.With(end - start);
        }
        return ties;
    }
}
