namespace ResearchKit.Benchmarks;

/// <summary>One computation that both sides do on the same columns.</summary>
/// <param name="Name">As the peer's scripts know it.</param>
/// <param name="Size">Rows of the sample, or resamples where those grow.</param>
/// <param name="Sample">Makes the columns for a size.</param>
/// <param name="Run">The kit's side; the result goes to nobody, but is whole: estimate, interval, p-value.</param>
internal sealed record Work(string Name, int Size, Func<int, IReadOnlyDictionary<string, double[]>> Sample, Action<Columns> Run)
{
    public static IReadOnlyList<Work> All { get; } = [.. CorrelationWorks.All, .. ResamplingWorks.All, .. SurvivalWorks.All];

    public static Work Named(string name) => All.SingleOrDefault(work => work.Name == name)
        ?? throw new ArgumentException($"There is no work {name}; there are {string.Join(", ", All.Select(work => work.Name))}.");
}
