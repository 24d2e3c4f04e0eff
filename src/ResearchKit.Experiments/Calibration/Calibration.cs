using ResearchKit.Display;
using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>
/// Holds the library's intervals and tests against data whose truth is known: how often does a 95 % interval hold it, and
/// how often does a test at 5 % reject a null hypothesis that is true?
/// </summary>
public static class Calibration
{
    /// <summary>The confidence level of the intervals.</summary>
    public const double Level = 0.95;

    /// <summary>The level of the tests.</summary>
    public const double Alpha = 0.05;

    /// <summary>The largest number of samples for each cell.</summary>
    public const int MaximalReplications = 10_000_000;

    /// <summary>The sizes of the samples: small, medium and large.</summary>
    public static IReadOnlyList<int> SampleSizes { get; } = [20, 100, 1000];

    /// <summary>The names of the families of procedures, in the order of the report.</summary>
    public static IReadOnlyList<string> Families { get; } = [.. AllSuites.InOrder.Select(suite => suite.Family).Distinct()];

    /// <summary>Simulates every procedure on every design that it fits.</summary>
    /// <param name="replications">Samples for each cell, 1 to 10,000,000; slow procedures, such as bootstraps, get a share of them.</param>
    /// <param name="seed">Any text; the same seed gives the same report, whatever the number of threads.</param>
    /// <param name="family">One family only, or null for all.</param>
    /// <param name="progress">Told of each design and sample size that is finished.</param>
    /// <param name="threads">How many threads work at most; all processors if null.</param>
    /// <param name="cancellation">Stops the work within some samples.</param>
    /// <returns>A row for each procedure, design and sample size, with its Monte-Carlo standard error.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="replications"/> is out of range, or there is no such <paramref name="family"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <remarks>
    /// Truths are closed forms where there are; the others are the mean of 20 estimates from 50,000 simulated observations
    /// each, of a seed of their own, found once per run. Samples for which a procedure gives no result are counted, and left out
    /// of its rate.
    /// </remarks>
    public static CalibrationReport Run(
        int replications = 10_000, string seed = "2026", string? family = null, IProgress<CalibrationProgress>? progress = null,
        int? threads = null, CancellationToken cancellation = default)
    {
        if (replications is < 1 or > MaximalReplications)
            throw new ArgumentOutOfRangeException(nameof(replications), replications,
                FormattableString.Invariant($"replications is {replications}; it must be between 1 and {MaximalReplications}."));
        if (family is not null && !Families.Contains(family))
            throw new ArgumentException(
                $"There is no family '{family}'. {NearestNames.Sentence(family, Families)}", nameof(family));
        var cells = AllSuites.InOrder.Where(suite => family is null || suite.Family == family)
            .SelectMany(suite => suite.Cells(SampleSizes)).ToArray();
        var root = RandomStream.FromSeed(seed);
        var plan = new CalibrationPlan(replications, threads ?? Environment.ProcessorCount, cancellation);
        var rows = new List<CalibrationRow>();
        for (var done = 0; done < cells.Length; done++)
        {
            cancellation.ThrowIfCancellationRequested();
            var cell = cells[done];
            progress?.Report(new(done, cells.Length, cell.Family, cell.Design, cell.SampleSize));
            rows.AddRange(cell.Run(root, plan));
        }
        return new(seed, replications, rows);
    }
}
