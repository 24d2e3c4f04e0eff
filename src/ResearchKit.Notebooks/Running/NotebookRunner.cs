using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Running;

/// <summary>Runs the code cells of a notebook, in order, in a kernel process of their own.</summary>
/// <remarks>
/// The first cell that fails ends the run; the cells behind it are not run and lose the outputs of earlier runs. A cell
/// tagged <c>raises-exception</c> must fail, and then the run goes on. A cell tagged <c>skip-execution</c> is left as
/// it is, outputs included, as nbclient does.
/// </remarks>
public sealed class NotebookRunner(RunnerOptions options)
{
    private const string SkipExecution = "skip-execution";

    /// <param name="path">Where the notebook lies: its folder is the cells' working directory. The file is not read.</param>
    /// <exception cref="FileNotFoundException">There is no kernel at <see cref="RunnerOptions.KernelPath"/>.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the kernel and all it started have ended.</exception>
    public async Task<NotebookRun> RunAsync(
        NotebookDocument document, string path, IProgress<RunEvent>? observer = null, CancellationToken cancellation = default)
    {
        if (!File.Exists(options.KernelPath))
            throw new FileNotFoundException($"There is no kernel at '{options.KernelPath}'; build ResearchKit.Kernel first.", options.KernelPath);
        observer?.Report(new NotebookStarted(path, document.Cells.Count(cell => StatusBeforeRun(cell) is null)));
        await using var session = new CellSession(options, Path.GetDirectoryName(Path.GetFullPath(path))!, cancellation);

        var results = new List<CellResult?>();
        var runs = new List<CellRun>();
        CellFailure? failure = null;
        foreach (var cell in document.Cells)
        {
            var number = runs.Count + 1;
            if ((StatusBeforeRun(cell) ?? (failure is null ? null : CellStatus.NotRun)) is { } status)
            {
                results.Add(null);
                runs.Add(new CellRun(number, status, TimeSpan.Zero));
                continue;
            }
            observer?.Report(new CellStarted(path, number));
            var result = await session.RunAsync(cell, number, NotebookLanguage.NameOf(document, cell));
            results.Add(result);
            runs.Add(new CellRun(number, result.Status, result.Duration));
            failure = result.Failure;
            observer?.Report(new CellFinished(path, runs[^1]));
        }

        // Only now: a cell may have updated what one far above it displays.
        var cells = document.Cells.Select((cell, i) => results[i] is { } result
            ? result.Cell with { Outputs = result.Output.Outputs() }
            : runs[i].Status == CellStatus.Skipped || cell.Type != CellType.Code ? cell : cell.WithoutOutputs());
        var run = new NotebookRun(
            document with { Cells = [.. cells] }, runs, failure,
            [.. results.SelectMany(result => result?.Output.Figures ?? [])], await session.DataFilesAsync());
        observer?.Report(new NotebookFinished(path, run));
        return run;
    }

    /// <summary>What is known of a cell that is not to be run, whatever happens; else null.</summary>
    private static CellStatus? StatusBeforeRun(NotebookCell cell) =>
        cell.Type != CellType.Code || string.IsNullOrWhiteSpace(cell.Source) ? CellStatus.NotRun
        : cell.HasTag(SkipExecution) ? CellStatus.Skipped
        : null;
}
