namespace ResearchKit.Notebooks.Running;

public enum CellStatus
{
    /// <summary>Text, an empty cell, or a cell behind one that failed.</summary>
    NotRun,
    Succeeded,

    /// <summary>The cell is tagged raises-exception, and it did.</summary>
    FailedAsExpected,
    Failed,

    /// <summary>The cell is tagged skip-execution: it is left as it is, with the outputs that it has.</summary>
    Skipped,
}

/// <param name="Number">Counts all cells of the notebook, from 1.</param>
public sealed record CellRun(int Number, CellStatus Status, TimeSpan Duration);
