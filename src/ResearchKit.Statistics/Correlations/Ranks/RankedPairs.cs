using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics.Correlations.Ranks;

/// <summary>Two columns ranked once, from which both rank correlations are made.</summary>
internal sealed class RankedPairs : IDisposable
{
    // Below this starting a second thread costs more than it saves.
    private const int ParallelFrom = 1 << 14;

    private RankedPairs(Ranking x, Ranking y)
    {
        X = x;
        Y = y;
    }

    public Ranking X { get; }

    public Ranking Y { get; }

    public bool HasTies => X.HasTies || Y.HasTies;

    public Int128 SumOfSquaresOfX => X.SumOfSquares;

    public Int128 SumOfSquaresOfY => Y.SumOfSquares;

    public int Count => X.Order.Length;

    /// <summary>The variance of concordant less discordant pairs where there is no association, ties given (Kendall 1970).</summary>
    public double VarianceOfDifference
    {
        get
        {
            var (x, y) = (X.Ties, Y.Ties);
            double n = Count;
            // Near-constant columns leave little of these terms: their difference is taken in whole numbers.
            var main = new TieSums().With(Count).Spread - x.Spread - y.Spread;
            var ofPairs = 2.0 * x.Pairs * y.Pairs / (n * (n - 1));
            var ofTriples = (double)x.Triples * (double)y.Triples / (9 * n * (n - 1) * (n - 2));
            return (double)main / 18 + ofPairs + ofTriples;
        }
    }

    public static RankedPairs Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length < ParallelFrom)
            return new(Ranking.Of(x), Ranking.Of(y));
        using var keysOfX = new Scratch<ulong>(x.Length);
        using var keysOfY = new Scratch<ulong>(y.Length);
        SortedKeys.KeysOf(x, keysOfX.Span);
        SortedKeys.KeysOf(y, keysOfY.Span);
        Ranking? first = null, second = null;
        Parallel.Invoke(() => first = Ranking.OfKeys(keysOfX.Span), () => second = Ranking.OfKeys(keysOfY.Span));
        return new(first!, second!);
    }

    /// <summary>Σ of the products of both scores: four times the sum of products of the centred mid-ranks, exactly.</summary>
    public Int128 SumOfProducts()
    {
        var x = X.Scores;
        var y = Y.Scores;
        // As many products as 64 bits hold whatever the scores; then 128 bits take over.
        var block = (int)Math.Clamp(long.MaxValue / ((long)Count * Count), 1, Count);
        Int128 total = 0;
        for (var start = 0; start < Count; start += block)
        {
            var sum = 0L;
            for (var i = start; i < Math.Min(start + (long)block, Count); i++)
                sum += (long)x[i] * y[i];
            total += sum;
        }
        return total;
    }

    /// <summary>How the pairs of pairs are ordered.</summary>
    public PairCounts CountPairs()
    {
        // Scores of y in the order of x, and ascending where x is tied: then only discordant pairs descend.
        using var scratch = new Scratch<int>(Count);
        var sequence = scratch.Span;
        var order = X.Order;
        var scoresOfY = Y.Scores;
        for (var i = 0; i < sequence.Length; i++)
            sequence[i] = scoresOfY[order[i]];
        var tiedInBoth = 0L;
        foreach (var group in X.TiedGroups)
        {
            var scores = sequence[group];
            scores.Sort();
            tiedInBoth += TiedPairs(scores);
        }
        return new(Count * (long)(Count - 1) / 2, X.Ties.Pairs, Y.Ties.Pairs, tiedInBoth, Inversions.Count(sequence));
    }

    public void Dispose()
    {
        X.Dispose();
        Y.Dispose();
    }

    private static long TiedPairs(ReadOnlySpan<int> sorted)
    {
        var pairs = 0L;
        for (int i = 1, equal = 0; i < sorted.Length; i++)
        {
            equal = sorted[i] == sorted[i - 1] ? equal + 1 : 0;
            pairs += equal;
        }
        return pairs;
    }
}
