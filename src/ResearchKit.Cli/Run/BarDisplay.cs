using ResearchKit.Notebooks.Running;
using Spectre.Console;

namespace ResearchKit.Cli.Run;

/// <summary>A bar over the notebooks and one over the cells of the current notebook, with the time of each cell above.</summary>
internal sealed class BarDisplay(IAnsiConsole console, RunPlan plan) : RunDisplay
{
    private ProgressTask? _notebooks;
    private ProgressTask? _cells;

    public override Task ShowAsync(Func<RunDisplay, Task> work) => console.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
        .StartAsync(async context =>
        {
            _notebooks = context.AddTask("notebooks", maxValue: plan.Notebooks.Count);
            _cells = context.AddTask("cells");
            await work(this);
        });

    public override void Report(RunEvent value)
    {
        switch (value)
        {
            case NotebookStarted started:
                console.MarkupLineInterpolated($"[bold]{plan.Shown(started.Notebook)}[/]");
                _cells!.MaxValue = Math.Max(1, started.CellsToRun);
                _cells.Value = 0;
                break;
            case CellStarted started:
                _cells!.Description = $"cell {started.CellNumber}";
                break;
            case CellFinished { Cell: var cell }:
                console.MarkupLineInterpolated(
                    $"  cell {cell.Number,-3} [grey]{ElapsedText.Of(cell.Duration),8}[/]{(cell.Status == CellStatus.Failed ? "  FAILED" : "")}");
                _cells!.Increment(1);
                break;
            case NotebookFinished:
                _notebooks!.Increment(1);
                break;
        }
    }

    public override void ReportWritten(string notebook, IReadOnlyList<string> files)
    {
        foreach (var file in files.Where(file => Path.GetExtension(file) == ".html"))
            console.MarkupLineInterpolated($"  wrote {plan.Shown(file)} and {More(files)}");
    }

    public override void ReportFailure(string description) =>
        console.MarkupLineInterpolated($"[red]FAILED[/] {description}");
}
