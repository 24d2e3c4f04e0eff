namespace ResearchKit.Benchmarks;

/// <summary>One computation that both sides do on the same columns.</summary>
/// <param name="Name">As the peer's scripts know it.</param>
/// <param name="Size">Rows of the sample, or resamples where those grow.</param>
/// <param name="Sample">Makes the columns for a size.</param>
/// <param name="Prepare">
/// Brings the columns into the form that the estimator takes, untimed as on the peer's side, and gives what is timed: the
/// result goes to nobody, but is whole, with estimate, interval and p-value.
/// </param>
/// <param name="ColumnsOfDesign">Of a regression: memory is told for each row and column.</param>
internal sealed record Work(
    string Name, int Size, Func<int, IReadOnlyDictionary<string, double[]>> Sample, Func<Columns, Action> Prepare, int ColumnsOfDesign = 1)
{
    public static IReadOnlyList<Work> All { get; } =
    [
        .. CorrelationWorks.All, .. ResamplingWorks.All, .. RegressionWorks.All, .. SurvivalWorks.All, .. ComparisonWorks.All,
        .. DescriptionWorks.All, .. ClassificationWorks.All, .. ConcentrationWorks.All, .. RankingWorks.All, .. TimeSeriesWorks.All,
        .. MarketWorks.All,
    ];

    public static IReadOnlyList<Work> Chosen(string[] names) => names.Length == 0 ? All : [.. names.Select(Named)];

    public static Work Named(string name) => All.SingleOrDefault(work => work.Name == name)
        ?? throw new ArgumentException($"There is no work {name}; there are {string.Join(", ", All.Select(work => work.Name))}.");
}
