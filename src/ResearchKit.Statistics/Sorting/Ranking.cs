namespace ResearchKit.Statistics.Sorting;

/// <summary>A column in the order of its values, with mid-ranks for ties.</summary>
internal sealed class Ranking
{
    private Ranking(int[] order, int[] scores, List<Range> tiedGroups, TieSums ties)
    {
        Order = order;
        Scores = scores;
        TiedGroups = tiedGroups;
        Ties = ties;
    }

    /// <summary>Indices of the observations, from the smallest value to the largest.</summary>
    public int[] Order { get; }

    /// <summary>
    /// For each observation twice the distance of its mid-rank from the mean rank: a whole number between −n and n, so
    /// that sums of products are exact.
    /// </summary>
    public int[] Scores { get; }

    /// <summary>The stretches of <see cref="Order"/> with equal values, single values left out.</summary>
    public List<Range> TiedGroups { get; }

    public TieSums Ties { get; }

    public bool HasTies => TiedGroups.Count > 0;

    /// <summary>Σ of the squared scores: (n³ − n)/3 less the same of every tied group.</summary>
    public Int128 SumOfSquares
    {
        get
        {
            Int128 n = Order.Length;
            return (n * n * n - n - Ties.Cubes) / 3;
        }
    }

    public static Ranking Of(SortedKeys sorted)
    {
        var (keys, order) = (sorted.Keys, sorted.Indices);
        var n = keys.Length;
        var scores = GC.AllocateUninitializedArray<int>(n);
        var groups = new List<Range>();
        var ties = new TieSums();
        for (int start = 0, end; start < n; start = end)
        {
            for (end = start + 1; end < n && keys[end] == keys[start];)
                end++;
            // Ranks start + 1 to end: their mean is (start + 1 + end)/2, that of all ranks (n + 1)/2. In this order of
            // the terms nothing exceeds 32 bits.
            var score = start - (n - end);
            for (var i = start; i < end; i++)
                scores[order[i]] = score;
            if (end - start == 1)
                continue;
            groups.Add(start..end);
            ties = ties.With(end - start);
        }
        return new(order, scores, groups, ties);
    }
}
