using System.Globalization;
using ResearchKit.Notebooks.Running;
using Spectre.Console;

namespace ResearchKit.Cli.Run;

/// <summary>A bar over the notebooks and one over the cells of each that runs, with the time of each cell above.</summary>
internal sealed class BarDisplay(IAnsiConsole console, RunPlan plan, int runs, int jobs) : RunDisplay(plan)
{
    private readonly Dictionary<RunTask, ProgressTask> _cells = [];
    private readonly Stack<ProgressTask> _free = [];
    private ProgressTask? _notebooks;

    public override Task ShowAsync(Func<Task> work) => console.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
        .StartAsync(async context =>
        {
            _notebooks = context.AddTask("notebooks", maxValue: runs);
            var bars = Enumerable.Range(0, jobs).Select(_ => context.AddTask("cells")).ToArray();
            foreach (var bar in bars.Reverse())
                _free.Push(bar);
            await work();
        });

    protected override void Show(RunTask task, RunEvent value)
    {
        switch (value)
        {
            case NotebookStarted started:
                console.MarkupLineInterpolated($"[bold]{Whose(task)}{task.Shown(Plan)}[/]");
                var bar = _cells[task] = _free.Pop();
                bar.MaxValue = Math.Max(1, started.CellsToRun);
                bar.Value = 0;
                break;
            case CellStarted started:
                _cells[task].Description = Markup.Escape($"{Whose(task)}cell {started.CellNumber}");
                break;
            case CellFinished { Cell: var cell }:
                console.MarkupLineInterpolated(
                    $"{Whose(task)}  cell {cell.Number,-3} [grey]{ElapsedText.Of(cell.Duration),8}[/]{(cell.Status == CellStatus.Failed ? "  FAILED" : "")}");
                _cells[task].Increment(1);
                break;
            case NotebookFinished:
                _notebooks!.Increment(1);
                _free.Push(_cells[task]);
                _cells.Remove(task);
                break;
        }
    }

    protected override void Show(RunTask task, string text, string? alarm)
    {
        var first = alarm;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (first is null)
                console.MarkupLineInterpolated($"{Whose(task)}{line}");
            else
                console.MarkupLineInterpolated($"{Whose(task)}[red]{first}[/] {line}");
            first = null;
        }
    }

    private string Whose(RunTask task) => jobs > 1 ? string.Create(CultureInfo.InvariantCulture, $"[{task.Number}/{runs}] ") : "";
}
