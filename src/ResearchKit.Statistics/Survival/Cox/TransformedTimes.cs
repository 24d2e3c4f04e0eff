namespace ResearchKit.Statistics.Survival.Cox;

/// <summary>Time as the check of proportional hazards measures it, about its mean over the events.</summary>
internal static class TransformedTimes
{
    /// <summary>Place by place of an order.</summary>
    public static double[] Of(TimeTransform transform, SurvivalTimes sample, RiskOrder order)
    {
        var exits = order.Exits;
        var times = transform switch
        {
            TimeTransform.Identity => exits.ToArray(),
            TimeTransform.Log => Array.ConvertAll(exits, Math.Log),
            TimeTransform.Rank => Ranks(sample, exits),
            _ => KaplanMeierBefore(sample, exits),
        };
        var (sum, count) = (0.0, 0);
        for (var place = 0; place < times.Length; place++)
        {
            if (!order.IsEvent[place])
                continue;
            sum += times[place];
            count++;
        }
        var mean = sum / count;
        for (var place = 0; place < times.Length; place++)
            times[place] -= mean;
        return times;
    }

    private static double[] KaplanMeierBefore(SurvivalTimes sample, double[] exits)
    {
        var curve = KaplanMeier.Of(sample);
        var table = EventTable.Of(sample);
        var (before, survival) = (new double[exits.Length], curve.Survival);
        for (var place = 0; place < exits.Length; place++)
        {
            var steps = table.CountBefore(exits[place]);
            before[place] = steps == 0 ? 0 : 1 - survival[steps - 1];
        }
        return before;
    }

    /// <summary>Mid-ranks over the whole sample, whatever the strata.</summary>
    private static double[] Ranks(SurvivalTimes sample, double[] exits)
    {
        var byTime = new Dictionary<double, double>();
        for (int start = 0, end; start < sample.Count; start = end)
        {
            for (end = start; end < sample.Count && sample.Exit(end) == sample.Exit(start);)
                end++;
            byTime[sample.Exit(start)] = (start + 1.0 + end) / 2;
        }
        return Array.ConvertAll(exits, time => byTime[time]);
    }
}
