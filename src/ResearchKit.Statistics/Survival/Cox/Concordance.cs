using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics.Survival.Cox;

/// <summary>
/// How often of two at risk the one with the greater prediction had the event first (Harrell); ties of the prediction count
/// half, ties of time not at all.
/// </summary>
internal static class Concordance
{
    public static double Of(RiskOrder order, ReadOnlySpan<double> predictor)
    {
        var ranks = Ranks(predictor, out var count);
        var (twiceConcordant, pairs) = (Int128.Zero, Int128.Zero);
        for (var stratum = 0; stratum + 1 < order.Starts.Length; stratum++)
            Add(order, ranks, new RankCounts(count), order.Starts[stratum], order.Starts[stratum + 1], ref twiceConcordant, ref pairs);
        return pairs == 0 ? double.NaN : (double)twiceConcordant / (2 * (double)pairs);
    }

    private static void Add(
        RiskOrder order, int[] ranks, RankCounts atRisk, int from, int to, ref Int128 twiceConcordant, ref Int128 pairs)
    {
        var toEnter = to - 1;
        for (int start, end = to; end > from; end = start)
        {
            var time = order.Exits[end - 1];
            if (order.ByEntry is { } byEntry)
            {
                for (; toEnter >= from && order.Entries![byEntry[toEnter]] >= time; toEnter--)
                    atRisk.Add(ranks[byEntry[toEnter]], -1);
            }
            for (start = end; start > from && order.Exits[start - 1] == time && !order.IsEvent[start - 1]; start--)
                atRisk.Add(ranks[start - 1], 1);
            var lastEvent = start;
            while (start > from && order.Exits[start - 1] == time)
                start--;
            for (var place = start; place < lastEvent; place++)
            {
                var (below, upTo) = (atRisk.UpTo(ranks[place] - 1), atRisk.UpTo(ranks[place]));
                twiceConcordant += below + upTo;
                pairs += atRisk.Total;
            }
            for (var place = start; place < lastEvent; place++)
                atRisk.Add(ranks[place], 1);
        }
    }

    /// <summary>0, 1, 2… in the order of the values; equal values share one.</summary>
    private static int[] Ranks(ReadOnlySpan<double> values, out int count)
    {
        var sorted = SortedKeys.Of(SortedKeys.KeysOf(values));
        var ranks = new int[values.Length];
        var rank = 0;
        for (var i = 0; i < ranks.Length; i++)
        {
            rank += i > 0 && sorted.Keys[i] != sorted.Keys[i - 1] ? 1 : 0;
            ranks[sorted.Indices[i]] = rank;
        }
        count = rank + 1;
        return ranks;
    }

    /// <summary>How many of each rank there are, by a binary indexed tree (Fenwick 1994).</summary>
    private sealed class RankCounts(int ranks)
    {
        private readonly int[] _tree = new int[ranks + 1];

        public int Total { get; private set; }

        public void Add(int rank, int change)
        {
            Total += change;
            for (var i = rank + 1; i < _tree.Length; i += i & -i)
                _tree[i] += change;
        }

        public int UpTo(int rank)
        {
            var sum = 0;
            for (var i = rank + 1; i > 0; i -= i & -i)
                sum += _tree[i];
            return sum;
        }
    }
}
