using System.Globalization;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Cli.Run;

/// <summary>One line a finished cell, for logs and pipes. Where notebooks run at the same time, each line tells whose it is.</summary>
internal sealed class LineDisplay(TextWriter output, RunPlan plan, int runs, int jobs) : RunDisplay(plan)
{
    public override Task ShowAsync(Func<Task> work) => work();

    protected override void Show(RunTask task, RunEvent value)
    {
        switch (value)
        {
            case NotebookStarted started:
                output.WriteLine($"{Number(task)}{task.Shown(Plan)}: {started.CellsToRun} {(started.CellsToRun == 1 ? "cell" : "cells")}");
                break;
            case CellFinished { Cell: var cell }:
                Show(task, string.Create(CultureInfo.InvariantCulture,
                    $"  cell {cell.Number,-3} {ElapsedText.Of(cell.Duration),8}{(cell.Status == CellStatus.Failed ? "  FAILED" : "")}"), alarm: null);
                break;
        }
    }

    protected override void Show(RunTask task, string text, string? alarm)
    {
        var whose = jobs > 1 ? Number(task) : "";
        var all = alarm is null ? text : $"{alarm} {text}";
        foreach (var line in all.ReplaceLineEndings("\n").Split('\n'))
            output.WriteLine(whose + line);
    }

    private string Number(RunTask task) => string.Create(CultureInfo.InvariantCulture, $"[{task.Number}/{runs}] ");
}
