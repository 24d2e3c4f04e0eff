using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics.Survival;

/// <summary>The observations stratum by stratum, in the order in which they come and go.</summary>
internal sealed class RiskOrder
{
    private RiskOrder(int[] starts, int[] byExit, int[]? byEntry, double[] exits, bool[] events, double[]? entries)
    {
        Starts = starts;
        ByExit = byExit;
        ByEntry = byEntry;
        Exits = exits;
        IsEvent = events;
        Entries = entries;
    }

    /// <summary>Where each stratum begins in the other lists, and where the last one ends.</summary>
    public int[] Starts { get; }

    /// <summary>Indices of the observations, rising in time of exit, events before what is censored with them.</summary>
    public int[] ByExit { get; }

    /// <summary>Places in <see cref="ByExit"/>, rising in time of entry; null where all entered at 0.</summary>
    public int[]? ByEntry { get; }

    /// <summary>Place by place of <see cref="ByExit"/>.</summary>
    public double[] Exits { get; }

    /// <summary>Place by place of <see cref="ByExit"/>.</summary>
    public bool[] IsEvent { get; }

    /// <summary>Place by place of <see cref="ByExit"/>; null where all entered at 0.</summary>
    public double[]? Entries { get; }

    public static RiskOrder Of(SurvivalTimes sample, Codes strata)
    {
        var n = sample.Count;
        var starts = StartsOf(strata);
        // One stratum is in the order of the sample already.
        var (byExit, exits, events) = (strata.Count == 1 ? sample.Order : new int[n], new double[n], new bool[n]);
        var next = starts.ToArray();
        for (var place = 0; place < n; place++)
        {
            var index = sample.Order[place];
            var to = strata.Count == 1 ? place : next[strata.Values[index]]++;
            (byExit[to], exits[to], events[to]) = (index, sample.Exit(place), sample.IsEvent(place));
        }
        if (sample.Entries is null)
            return new(starts, byExit, null, exits, events, null);

        var entries = new double[n];
        var stratumOf = new int[n];
        for (var place = 0; place < n; place++)
            (entries[place], stratumOf[place]) = (sample.Entries[byExit[place]], strata.Values[byExit[place]]);
        var byEntry = new int[n];
        next = starts.ToArray();
        foreach (var place in SortedKeys.Of(SortedKeys.KeysOf(entries)).Indices)
            byEntry[next[stratumOf[place]]++] = place;
        return new(starts, byExit, byEntry, exits, events, entries);
    }

    private static int[] StartsOf(Codes strata)
    {
        var starts = new int[strata.Count + 1];
        foreach (var code in strata.Values)
            starts[code + 1]++;
        for (var s = 0; s < strata.Count; s++)
            starts[s + 1] += starts[s];
        return starts;
    }
}
