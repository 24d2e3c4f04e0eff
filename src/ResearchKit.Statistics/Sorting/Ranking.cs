namespace ResearchKit.Statistics.Sorting;

/// <summary>A column in the order of its values, with mid-ranks for ties. Its memory goes back to the pool when it is disposed of.</summary>
internal sealed class Ranking : IDisposable
{
    private readonly Scratch<int> _order;
    private readonly Scratch<int> _scores;

    private Ranking(Scratch<int> order, Scratch<int> scores, List<Range> tiedGroups, TieSums ties)
    {
        _order = order;
        _scores = scores;
        TiedGroups = tiedGroups;
        Ties = ties;
    }

    /// <summary>Indices of the observations, from the smallest value to the largest.</summary>
    public ReadOnlySpan<int> Order => _order.Span;

    /// <summary>
    /// For each observation twice the distance of its mid-rank from the mean rank: a whole number between −n and n, so
    /// that sums of products are exact.
    /// </summary>
    public ReadOnlySpan<int> Scores => _scores.Span;

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

    public static Ranking Of(ReadOnlySpan<double> values)
    {
        using var keys = new Scratch<ulong>(values.Length);
        SortedKeys.KeysOf(values, keys.Span);
        return OfKeys(keys.Span);
    }

    /// <summary>Sorts the keys.</summary>
    public static Ranking OfKeys(Span<ulong> keys)
    {
        var n = keys.Length;
        var (ordered, scored) = (new Scratch<int>(n), new Scratch<int>(n));
        var order = ordered.Span;
        var scores = scored.Span;
        SortedKeys.Sort(keys, order);
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
        return new(ordered, scored, groups, ties);
    }

    public void Dispose()
    {
        _order.Dispose();
        _scores.Dispose();
    }
}
