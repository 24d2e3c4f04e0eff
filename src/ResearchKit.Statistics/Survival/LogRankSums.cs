namespace ResearchKit.Statistics.Survival;

/// <summary>Observed less expected events of each group, with their covariances, summed over the times of events.</summary>
internal sealed class LogRankSums(Codes groups)
{
    /// <summary>Group by group.</summary>
    public double[] Excess { get; } = new double[groups.Count];

    /// <summary>Its rows sum to 0: one group less than there are carries all.</summary>
    public double[,] Variance { get; } = new double[groups.Count, groups.Count];

    public void Add(RiskOrder order)
    {
        for (var stratum = 0; stratum + 1 < order.Starts.Length; stratum++)
            Add(order, order.Starts[stratum], order.Starts[stratum + 1]);
    }

    private void Add(RiskOrder order, int from, int to)
    {
        var atRisk = new int[groups.Count];
        if (order.ByEntry is null)
        {
            for (var place = from; place < to; place++)
                atRisk[GroupAt(order, place)]++;
        }
        for (int start = from, end, entered = from; start < to; start = end)
        {
            var time = order.Exits[start];
            while (order.ByEntry is not null && entered < to && order.Entries![order.ByEntry[entered]] < time)
                atRisk[GroupAt(order, order.ByEntry[entered++])]++;
            var events = 0;
            for (end = start; end < to && order.Exits[end] == time; end++)
            {
                if (!order.IsEvent[end])
                    continue;
                events++;
                Excess[GroupAt(order, end)]++;
            }
            if (events > 0)
                AddExpected(atRisk, events);
            for (var place = start; place < end; place++)
                atRisk[GroupAt(order, place)]--;
        }
    }

    private void AddExpected(int[] atRisk, double events)
    {
        var n = 0.0;
        foreach (var count in atRisk)
            n += count;
        // One at risk leaves nothing to chance.
        var scale = n > 1 ? events * (n - events) / (n - 1) : 0;
        for (var g = 0; g < atRisk.Length; g++)
        {
            var share = atRisk[g] / n;
            Excess[g] -= events * share;
            Variance[g, g] += scale * share * (1 - share);
            for (var h = 0; h < g; h++)
                Variance[g, h] -= scale * share * (atRisk[h] / n);
        }
    }

    private int GroupAt(RiskOrder order, int place) => groups.Values[order.ByExit[place]];
}
