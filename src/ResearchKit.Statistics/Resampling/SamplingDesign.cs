namespace ResearchKit.Statistics;

/// <summary>What was drawn independently when the data came about: each observation, or whole clusters, within strata or not.</summary>
/// <remarks>
/// <para>
/// A bootstrap draws clusters whole and keeps the number of clusters of each stratum. A permutation test exchanges only
/// within strata, and moves what belongs to a cluster as one: the group or the treatment that all of it shares.
/// </para>
/// <para>
/// Labels are any whole numbers, one for each observation; of two samples first those of the first, then those of the
/// second. Reference: A. C. Davison and D. V. Hinkley 1997, Bootstrap Methods and their Application, sections 3.2 and 3.8.
/// </para>
/// </remarks>
public sealed class SamplingDesign
{
    private SamplingDesign(int[]? strata, int[]? clusters)
    {
        Strata = strata;
        Clusters = clusters;
    }

    /// <summary>Every observation (or pair) was drawn on its own.</summary>
    public static SamplingDesign Simple { get; } = new(null, null);

    internal int[]? Strata { get; }

    internal int[]? Clusters { get; }

    /// <summary>Observations were drawn within each stratum, as many as were planned there.</summary>
    /// <param name="strata">The stratum of each observation.</param>
    public static SamplingDesign Stratified(ReadOnlySpan<int> strata) => new(strata.ToArray(), null);

    /// <summary>Clusters were drawn whole: observations of one cluster may depend on each other.</summary>
    /// <param name="clusters">The cluster of each observation. Intervals need many clusters, not many observations.</param>
    public static SamplingDesign Clustered(ReadOnlySpan<int> clusters) => new(null, clusters.ToArray());

    /// <summary>Clusters were drawn whole within each stratum.</summary>
    /// <param name="strata">The stratum of each observation.</param>
    /// <param name="clusters">The cluster of each observation; none may reach into a second stratum.</param>
    public static SamplingDesign StratifiedClusters(ReadOnlySpan<int> strata, ReadOnlySpan<int> clusters) =>
        new(strata.ToArray(), clusters.ToArray());
}
