using System.Globalization;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Cli.Run;

/// <summary>One line a finished cell, for logs and pipes.</summary>
internal sealed class LineDisplay(TextWriter output, RunPlan plan) : RunDisplay
{
    private int _started;

    public override Task ShowAsync(Func<RunDisplay, Task> work) => work(this);

    public override void Report(RunEvent value)
    {
        switch (value)
        {
            case NotebookStarted started:
                Write($"[{++_started}/{plan.Notebooks.Count}] {plan.Shown(started.Notebook)}: {started.CellsToRun} {(started.CellsToRun == 1 ? "cell" : "cells")}");
                break;
            case CellFinished { Cell: var cell }:
                Write($"  cell {cell.Number,-3} {ElapsedText.Of(cell.Duration),8}{(cell.Status == CellStatus.Failed ? "  FAILED" : "")}");
                break;
        }
    }

    public override void ReportWritten(string notebook, IReadOnlyList<string> files)
    {
        foreach (var file in files.Where(file => Path.GetExtension(file) == ".html"))
            Write($"  wrote {plan.Shown(file)} and {More(files)}");
    }

    public override void ReportFailure(string description) => Write($"FAILED {description}");

    private void Write(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
