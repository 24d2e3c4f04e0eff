namespace ResearchKit.Statistics.Survival;

/// <summary>Labels of groups or strata as 0, 1, 2…, in the order of the labels.</summary>
internal sealed class Codes
{
    private Codes(int[] values, int count)
    {
        Values = values;
        Count = count;
    }

    /// <summary>By index of the observation.</summary>
    public int[] Values { get; }

    /// <summary>How many different labels there are.</summary>
    public int Count { get; }

    public static Codes Of(ReadOnlySpan<int> labels)
    {
        var places = new SortedDictionary<int, int>();
        foreach (var label in labels)
            places[label] = 0;
        var next = 0;
        foreach (var label in places.Keys.ToArray())
            places[label] = next++;
        var byLabel = new Dictionary<int, int>(places);
        var values = new int[labels.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = byLabel[labels[i]];
        return new(values, next);
    }

    public static Codes One(int count) => new(new int[count], 1);
}
