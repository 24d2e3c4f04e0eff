namespace ResearchKit.Statistics.Regression.Designs;

/// <summary>Which observations belong together.</summary>
/// <param name="Numbers">For each observation the number of its cluster, from 0 on.</param>
/// <param name="Count">How many clusters there are; at least 2.</param>
internal sealed record Clusters(int[] Numbers, int Count)
{
    /// <exception cref="AssumptionException">There are more or fewer labels than observations; or fewer than 2 clusters.</exception>
    public static Clusters Of<T>(ReadOnlySpan<T> clusters, long sampleSize)
        where T : notnull
    {
        if (clusters.Length != sampleSize)
            throw Require.Broken(Violation.UnequalLengths, nameof(clusters), $"clusters has {clusters.Length} values and the fit {sampleSize} observations.");
        var places = new Dictionary<T, int>();
        var numbers = new int[clusters.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!places.TryGetValue(clusters[i], out numbers[i]))
                places.Add(clusters[i], numbers[i] = places.Count);
        }
        Require.AtLeast(2, places.Count, "cluster", "clustered standard errors", nameof(clusters));
        return new(numbers, places.Count);
    }
}
