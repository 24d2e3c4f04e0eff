using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics.Survival;

/// <summary>The times at which events came, with how many came of how many at risk.</summary>
internal sealed class EventTable
{
    private EventTable(int count)
    {
        Times = GC.AllocateUninitializedArray<double>(count);
        AtRisk = GC.AllocateUninitializedArray<int>(count);
        Events = GC.AllocateUninitializedArray<int>(count);
    }

    /// <summary>Rising, each once.</summary>
    public double[] Times { get; }

    /// <summary>Those who had entered before the time and had not left before it.</summary>
    public int[] AtRisk { get; }

    public int[] Events { get; }

    public static EventTable Of(SurvivalTimes sample)
    {
        var table = new EventTable(DistinctEventTimes(sample));
        var entries = Sorted(sample.Entries);
        var n = sample.Count;
        for (int start = 0, end, entered = 0, row = 0; row < table.Times.Length; start = end)
        {
            var time = sample.Exit(start);
            var events = 0;
            for (end = start; end < n && sample.Exit(end) == time; end++)
                events += sample.IsEvent(end) ? 1 : 0;
            if (events == 0)
                continue;
            if (entries is not null)
            {
                while (entered < n && entries[entered] < time)
                    entered++;
            }
            table.Times[row] = time;
            table.AtRisk[row] = (entries is null ? n : entered) - start;
            table.Events[row++] = events;
        }
        return table;
    }

    /// <summary>How many of the times are at or before one.</summary>
    public int CountUpTo(double time)
    {
        var place = Array.BinarySearch(Times, time);
        return place >= 0 ? place + 1 : ~place;
    }

    /// <summary>How many of the times are before one.</summary>
    public int CountBefore(double time)
    {
        var place = Array.BinarySearch(Times, time);
        return place >= 0 ? place : ~place;
    }

    private static int DistinctEventTimes(SurvivalTimes sample)
    {
        var (count, last) = (0, 0.0);
        for (var place = 0; place < sample.Count; place++)
        {
            if (!sample.IsEvent(place) || sample.Exit(place) == last)
                continue;
            last = sample.Exit(place);
            count++;
        }
        return count;
    }

    private static double[]? Sorted(double[]? entries)
    {
        if (entries is null)
            return null;
        var sorted = new double[entries.Length];
        var order = SortedKeys.Of(SortedKeys.KeysOf(entries)).Indices;
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = entries[order[i]];
        return sorted;
    }
}
