using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Running;

/// <summary>Runs the code cells of a notebook, in order, in a kernel process of their own.</summary>
/// <remarks>
/// The first cell that fails ends the run; the cells behind it are not run and lose the outputs of earlier runs. A cell
/// tagged <c>raises-exception</c> must fail, and then the run goes on.
/// </remarks>
public sealed class NotebookRunner(RunnerOptions options)
{
    /// <param name="path">Where the notebook lies: its folder is the cells' working directory. The file is not read.</param>
    /// <exception cref="FileNotFoundException">There is no kernel at <see cref="RunnerOptions.KernelPath"/>.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the kernel and all it started have ended.</exception>
    public async Task<NotebookRun> RunAsync(
        NotebookDocument document, string path, IProgress<RunEvent>? observer = null, CancellationToken cancellation = default)
    {
        if (!File.Exists(options.KernelPath))
            throw new FileNotFoundException($"There is no kernel at '{options.KernelPath}'; build ResearchKit.Kernel first.", options.KernelPath);
        observer?.Report(new NotebookStarted(path, document.Cells.Count(IsToRun)));
        await using var session = new CellSession(options, Path.GetDirectoryName(Path.GetFullPath(path))!, cancellation);

        var cells = new List<NotebookCell>();
        var runs = new List<CellRun>();
        var figures = new List<NotebookFigure>();
        var failure = FirstRefusal(document);
        foreach (var cell in document.Cells)
        {
            var number = cells.Count + 1;
            if (failure is null && IsToRun(cell))
            {
                observer?.Report(new CellStarted(path, number));
                var result = await session.RunAsync(cell, number);
                cells.Add(result.Cell);
                runs.Add(new CellRun(number, result.Status, result.Duration));
                figures.AddRange(result.Figures);
                failure = result.Failure;
                observer?.Report(new CellFinished(path, runs[^1]));
            }
            else
            {
                var isRefused = failure?.CellNumber == number;
                cells.Add(isRefused ? WithError(cell, failure!) : cell.Type == CellType.Code ? cell.WithoutOutputs() : cell);
                runs.Add(new CellRun(number, isRefused ? CellStatus.Failed : CellStatus.NotRun, TimeSpan.Zero));
            }
        }

        var run = new NotebookRun(document with { Cells = cells }, runs, failure, figures);
        observer?.Report(new NotebookFinished(path, run));
        return run;
    }

    private static bool IsToRun(NotebookCell cell) => cell.Type == CellType.Code && !string.IsNullOrWhiteSpace(cell.Source);

    /// <summary>Looked for before anything runs: a reader should not wait minutes for it.</summary>
    private static CellFailure? FirstRefusal(NotebookDocument document) => document.Cells
        .Select((cell, i) => IsToRun(cell) && CellLanguage.Refusal(document, cell) is { } error
            ? CellFailure.Of(cell, i + 1, error)
            : null)
        .FirstOrDefault(failure => failure is not null);

    private static NotebookCell WithError(NotebookCell cell, CellFailure failure) => cell.WithoutOutputs() with
    {
        Outputs = [new ErrorOutput(failure.Name, failure.Message, [$"{failure.Name}: {failure.Message}"])],
    };
}
