using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Checking;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Cli.Run;

/// <summary>What <c>run --json</c> prints. Scripts read it: a change of a name is a new schema version.</summary>
internal sealed record RunReport(int SchemaVersion, double Seconds, IReadOnlyList<RunReport.Notebook> Notebooks)
{
    public static RunReport Of(IReadOnlyList<RunOutcome> outcomes, TimeSpan total) =>
        new(1, Rounded(total), [.. outcomes.Select(Notebook.Of)]);

    public string ToJson() => RunJson.Write(this);

    /// <summary>A clock's digits below a millisecond say nothing.</summary>
    private static double Rounded(TimeSpan time) => Math.Round(time.TotalSeconds, 3);

    /// <param name="Status">succeeded, failed, different (from the committed outputs) or unreadable.</param>
    /// <param name="Complaint">Why the notebook could not be read or saved, or null.</param>
    /// <param name="Differences">Of a check; null where none was made.</param>
    internal sealed record Notebook(
        string Path, string Name, string Status, double Seconds, IReadOnlyDictionary<string, JsonNode> Parameters,
        IReadOnlyList<Cell> Cells, CellFailure? Failure, string? Complaint,
        IReadOnlyList<OutputDifference>? Differences, IReadOnlyList<DataFile> DataFiles, IReadOnlyList<string> Files)
    {
        public static Notebook Of(RunOutcome outcome) => new(
            outcome.Task.Notebook, outcome.Task.Name, outcome.Status, Rounded(outcome.Duration), outcome.Task.Parameters,
            [.. (outcome.Run?.Cells ?? []).Select(cell => new Cell(cell.Number, cell.Status, Rounded(cell.Duration)))],
            outcome.Run?.Failure, outcome.Complaint, outcome.Differences, outcome.Run?.DataFiles ?? [], outcome.Files);
    }

    internal sealed record Cell(int Number, CellStatus Status, double Seconds);
}
