namespace ResearchKit.Statistics.Regression.Designs;

/// <summary>Labels as the numbers of their levels.</summary>
internal static class Categories
{
    public static CategoryVariable Of(ReadOnlySpan<string> labels, int rows, string? reference)
    {
        RequireLabels(labels, rows);
        var levels = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var label in labels)
            levels.Add(label);
        if (reference is not null && !levels.Contains(reference))
            throw Require.Broken(Violation.EmptyGroup, nameof(reference), $"No row is of the reference \"{reference}\".");
        if (levels.Count == 0)
            throw Require.Broken(Violation.TooFewObservations, nameof(labels), $"labels is empty; a category needs at least 2 levels.");
        if (levels.Count == 1)
            throw Require.Broken(Violation.Constant, nameof(labels), $"labels is \"{levels.Min}\" throughout; a category needs at least 2 levels.");
        string[] ordered = reference is null ? [.. levels] : [reference, .. levels.Where(level => level != reference)];
        return Coded(labels, ordered);
    }

    /// <summary>Further rows whose levels are known.</summary>
    public static CategoryVariable Of(ReadOnlySpan<string> labels, int rows, string[] levels)
    {
        RequireLabels(labels, rows);
        return Coded(labels, levels);
    }

    private static void RequireLabels(ReadOnlySpan<string> labels, int rows)
    {
        if (labels.Length != rows)
            throw Require.Broken(Violation.UnequalLengths, nameof(labels), $"labels has {labels.Length} values and the design {rows} rows.");
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] is null)
                throw Require.Broken(Violation.NotFinite, nameof(labels), $"labels[{i}] is missing; every row needs its category.");
        }
    }

    private static CategoryVariable Coded(ReadOnlySpan<string> labels, string[] levels)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var level in levels)
            places.Add(level, places.Count);
        var codes = new int[labels.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            if (!places.TryGetValue(labels[i], out codes[i]))
                throw Require.Broken(Violation.OutOfDomain, nameof(labels),
                    $"labels[{i}] is \"{labels[i]}\", which the design has no column for; its levels are {string.Join(", ", levels.Select(level => $"\"{level}\""))}.");
        }
        return new(levels, codes);
    }
}
