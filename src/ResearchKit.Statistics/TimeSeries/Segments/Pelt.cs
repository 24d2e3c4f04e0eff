namespace ResearchKit.Statistics.TimeSeries.Segments;

/// <summary>The cheapest cuts of a series, exactly, by dynamic programming over the last cut (Killick, Fearnhead and Eckley 2012).</summary>
internal static class Pelt
{
    /// <param name="cost">Of a segment.</param>
    /// <param name="penalty">Of each segment.</param>
    /// <param name="lengthWeight">How many times the logarithm of its length a segment costs as well; at least 0.</param>
    /// <param name="minimalLength">Of a segment; at least 1 and at most the whole.</param>
    /// <returns>Where segments begin, ascending from 0.</returns>
    public static int[] Starts<TCost>(TCost cost, double penalty, double lengthWeight, int minimalLength)
        where TCost : struct, ISegmentCost
    {
        var n = cost.Count;
        var (best, last) = (new double[n + 1], new int[n + 1]);
        best.AsSpan().Fill(double.PositiveInfinity);
        best[0] = 0;
        var candidates = new Candidates(n);
        candidates.Add(0);
        for (var end = minimalLength; end <= n; end++)
        {
            var (cheapest, from) = (double.PositiveInfinity, 0);
            for (var c = 0; c < candidates.Count; c++)
            {
                var start = candidates.Starts[c];
                var plain = best[start] + cost.Of(start, end) + penalty;
                candidates.Costs[c] = plain;
                // A logarithm can only add to what is too dear already.
                if (plain >= cheapest)
                    continue;
                var total = lengthWeight == 0 ? plain : plain + lengthWeight * Math.Log(end - start);
                if (total < cheapest)
                    (cheapest, from) = (total, start);
            }
            (best[end], last[end]) = (cheapest, from);
            candidates.Prune(cheapest + penalty, end, minimalLength);
            // The segment from here may end no sooner than its length allows: at the next end but as many.
            if (end + 1 - minimalLength >= minimalLength)
                candidates.Add(end + 1 - minimalLength);
        }
        return Path(last);
    }

    private static int[] Path(int[] last)
    {
        var starts = new List<int>();
        for (var end = last.Length - 1; end > 0; end = last[end])
            starts.Add(last[end]);
        starts.Reverse();
        return [.. starts];
    }

    /// <summary>Where the last segment may begin.</summary>
    private sealed class Candidates(int capacity)
    {
        private readonly int[] _expiries = new int[capacity + 1];

        public int[] Starts { get; } = new int[capacity + 1];

        /// <summary>With the last segment from each to the present end, its length not counted.</summary>
        public double[] Costs { get; } = new double[capacity + 1];

        public int Count { get; private set; }

        public void Add(int start)
        {
            (Starts[Count], _expiries[Count]) = (start, int.MaxValue);
            Count++;
        }

        /// <summary>
        /// Where beginning at <paramref name="end"/> is no dearer than going on from a start, it stays so whatever follows:
        /// cutting never makes a segment dearer, and the logarithm of a length grows with it. But a segment may begin at
        /// <paramref name="end"/> only if it can be long enough: until then the start is still needed.
        /// </summary>
        public void Prune(double bound, int end, int minimalLength)
        {
            var kept = 0;
            for (var c = 0; c < Count; c++)
            {
                if (Costs[c] >= bound)
                    _expiries[c] = Math.Min(_expiries[c], end + minimalLength);
                if (_expiries[c] <= end + 1)
                    continue;
                (Starts[kept], _expiries[kept]) = (Starts[c], _expiries[c]);
                kept++;
            }
            Count = kept;
        }
    }
}
