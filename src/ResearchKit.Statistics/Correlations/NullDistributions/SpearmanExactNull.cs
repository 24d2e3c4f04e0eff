using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics.Correlations.NullDistributions;

/// <summary>Spearman's S = Σd² exactly: all orders of n different values are equally likely.</summary>
/// <param name="SumOfSquaredDifferences">Of the ranks: S.</param>
/// <param name="SampleSize">The number of observations, n; at most <see cref="LargestSample"/>.</param>
internal sealed record SpearmanExactNull(long SumOfSquaredDifferences, int SampleSize) : NullDistribution("exact (AS 89)")
{
    /// <summary>The largest sample for which R enumerates.</summary>
    public const int LargestSample = 9;

    private static readonly Lazy<long[]>[] Counts =
        [.. Enumerable.Range(0, LargestSample + 1).Select(n => new Lazy<long[]>(() => CountOrders(n)))];

    private ReadOnlySpan<long> Orders => Counts[SampleSize].Value;

    protected override double AtLeast => Share(Orders[..(int)(SumOfSquaredDifferences + 1)]);

    protected override double AtMost => Share(Orders[(int)SumOfSquaredDifferences..]);

    private double Share(ReadOnlySpan<long> part)
    {
        var (some, all) = (0L, 0L);
        foreach (var count in part)
            some += count;
        foreach (var count in Orders)
            all += count;
        return (double)some / all;
    }

    /// <summary>How many orders of n values have S = 0, 1, 2, … : over sets of ranks given out, not over n! orders.</summary>
    private static long[] CountOrders(int n)
    {
        var largest = n * (n * n - 1) / 3;
        var counts = new long[1 << n][];
        for (var given = 0; given < counts.Length; given++)
            counts[given] = new long[largest + 1];
        counts[0][0] = 1;
        for (var given = 0; given < counts.Length - 1; given++)
        {
            var place = int.PopCount(given);
            for (var rank = 0; rank < n; rank++)
            {
                if ((given & (1 << rank)) != 0)
                    continue;
                var square = (rank - place) * (rank - place);
                var more = counts[given | (1 << rank)];
                for (var s = 0; s + square <= largest; s++)
                    more[s + square] += counts[given][s];
            }
        }
        return counts[^1];
    }
}
