namespace ResearchKit.Notebooks.Running;

/// <summary>What a runner tells while it works. Reported in order, from one thread at a time.</summary>
/// <param name="Notebook">The path that the run was given.</param>
public abstract record RunEvent(string Notebook);

/// <param name="CellsToRun">How many cells will be started if none fails.</param>
public sealed record NotebookStarted(string Notebook, int CellsToRun) : RunEvent(Notebook);

/// <param name="CellNumber">Counts all cells of the notebook, from 1.</param>
public sealed record CellStarted(string Notebook, int CellNumber) : RunEvent(Notebook);

public sealed record CellFinished(string Notebook, CellRun Cell) : RunEvent(Notebook);

public sealed record NotebookFinished(string Notebook, NotebookRun Run) : RunEvent(Notebook);
