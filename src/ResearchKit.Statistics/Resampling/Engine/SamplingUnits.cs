namespace ResearchKit.Statistics.Resampling.Engine;

/// <summary>The units that a design draws or exchanges: single observations or clusters, grouped by stratum.</summary>
internal sealed class SamplingUnits
{
    private readonly int[] _starts;
    private readonly int[] _stratumStarts;

    private SamplingUnits(int[] members, int[] starts, int[] stratumStarts, int firstStrata)
    {
        Members = members;
        _starts = starts;
        _stratumStarts = stratumStarts;
        FirstStrata = firstStrata;
    }

    /// <summary>The observations, unit by unit and the units stratum by stratum.</summary>
    public int[] Members { get; }

    public int Count => _starts.Length - 1;

    public int Strata => _stratumStarts.Length - 1;

    /// <summary>How many observations the largest unit has.</summary>
    public int LargestUnit => AreSingle ? 1 : Enumerable.Range(0, Count).Max(unit => _starts[unit + 1] - _starts[unit]);

    /// <summary>How many of the strata, from the start, belong to the first of two samples; all of them of one sample.</summary>
    public int FirstStrata { get; }

    /// <summary>Whether each unit is one observation.</summary>
    public bool AreSingle => Count == Members.Length;

    /// <summary>How many observations belong to the first of two samples; all of them of one sample.</summary>
    public int FirstCount => _starts[_stratumStarts[FirstStrata]];

    public ReadOnlySpan<int> MembersOf(int unit) => Members.AsSpan(_starts[unit].._starts[unit + 1]);

    /// <summary>Where in <see cref="Members"/> a unit stands.</summary>
    public (int Start, int End) PlacesOf(int unit) => (_starts[unit], _starts[unit + 1]);

    /// <summary>Whether a unit is the only one of its stratum.</summary>
    public bool IsAlone(int unit)
    {
        var at = Array.BinarySearch(_stratumStarts, unit);
        return at >= 0 && _stratumStarts[at + 1] == unit + 1;
    }

    public (int Start, int Count) UnitsOf(int stratum) =>
        (_stratumStarts[stratum], _stratumStarts[stratum + 1] - _stratumStarts[stratum]);

    /// <summary>The units of one sample of <paramref name="count"/> observations.</summary>
    public static SamplingUnits Of(SamplingDesign design, int count) => Of(design, count, count);

    /// <summary>The units of two samples, strata never reaching from one into the other: what a bootstrap draws.</summary>
    public static SamplingUnits OfTwo(SamplingDesign design, int firstCount, int secondCount) =>
        Of(design, firstCount + secondCount, firstCount);

    /// <summary>The units of two samples together, strata reaching over both: what a permutation test deals out anew.</summary>
    public static SamplingUnits OfBoth(SamplingDesign design, int firstCount, int secondCount)
    {
        // Its check finds a cluster in both samples, of which it could not be said to which it belongs.
        OfTwo(design, firstCount, secondCount);
        return Of(design, firstCount + secondCount);
    }

    private static SamplingUnits Of(SamplingDesign design, int count, int firstCount)
    {
        RequireLabels(design.Strata, count, "strata");
        RequireLabels(design.Clusters, count, "clusters");
        var stratumOf = new int[count];
        var numbers = new Dictionary<(bool, int), int>();
        var firstStrata = 0;
        for (var i = 0; i < count; i++)
        {
            var key = (i >= firstCount, design.Strata?[i] ?? 0);
            if (!numbers.TryGetValue(key, out stratumOf[i]))
                numbers.Add(key, stratumOf[i] = numbers.Count);
            if (i < firstCount)
                firstStrata = numbers.Count;
        }
        var strata = numbers.Count;
        var (unitOf, stratumOfUnit) = design.Clusters is null ? (null, stratumOf) : ClustersOf(design.Clusters, stratumOf);
        // Twice a counting sort: units by stratum, then observations by unit.
        var (unitOrder, stratumStarts) = Grouped(stratumOfUnit, strata);
        if (unitOf is null)
            return new(unitOrder, [.. Enumerable.Range(0, count + 1)], stratumStarts, firstStrata);
        var place = new int[unitOrder.Length];
        for (var i = 0; i < place.Length; i++)
            place[unitOrder[i]] = i;
        var (members, starts) = Grouped([.. unitOf.Select(unit => place[unit])], place.Length);
        return new(members, starts, stratumStarts, firstStrata);
    }

    private static (int[] UnitOf, int[] StratumOfUnit) ClustersOf(int[] clusters, int[] stratumOf)
    {
        var unitOf = new int[clusters.Length];
        var stratumOfUnit = new List<int>();
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < clusters.Length; i++)
        {
            if (!numbers.TryGetValue(clusters[i], out unitOf[i]))
            {
                numbers.Add(clusters[i], unitOf[i] = numbers.Count);
                stratumOfUnit.Add(stratumOf[i]);
            }
            if (stratumOfUnit[unitOf[i]] != stratumOf[i])
                throw Require.Broken(Violation.OutOfDomain, "clusters",
                    $"Cluster {clusters[i]} reaches into two strata or samples; all of a cluster must lie in one.");
        }
        return (unitOf, [.. stratumOfUnit]);
    }

    private static (int[] Order, int[] Starts) Grouped(int[] groupOf, int groups)
    {
        var starts = new int[groups + 1];
        foreach (var group in groupOf)
            starts[group + 1]++;
        for (var g = 0; g < groups; g++)
            starts[g + 1] += starts[g];
        var next = starts.AsSpan(0, groups).ToArray();
        var order = new int[groupOf.Length];
        for (var i = 0; i < order.Length; i++)
            order[next[groupOf[i]]++] = i;
        return (order, starts);
    }

    private static void RequireLabels(int[]? labels, int count, string name)
    {
        if (labels is not null && labels.Length != count)
            throw Require.Broken(Violation.UnequalLengths, name,
                $"{name} has {labels.Length} labels and the data {count} observations; each needs one.");
    }
}
