using System.Text.Json.Nodes;

namespace ResearchKit.Cli.Run;

/// <summary>Which results belong to which row of parameters: NAME.runs.json beside them.</summary>
internal sealed record GridTable(int SchemaVersion, string Notebook, IReadOnlyList<GridTable.Row> Runs)
{
    public static GridTable Of(IReadOnlyList<RunOutcome> outcomes) => new(
        1, Path.GetFileName(outcomes[0].Task.Notebook),
        [.. outcomes.Select(outcome => new Row(outcome.Task.Number, outcome.Task.Name, outcome.Status, outcome.Task.Parameters))]);

    public void Write(string folder) =>
        AtomicFile.Write(Path.Combine(folder, Path.GetFileNameWithoutExtension(Notebook) + ".runs.json"), RunJson.Write(this) + "\n");

    /// <param name="Number">The row of the file, from 1.</param>
    /// <param name="Name">What NAME.html, NAME.ipynb and figures/NAME/ of this run are called.</param>
    internal sealed record Row(int Number, string Name, string Status, IReadOnlyDictionary<string, JsonNode> Parameters);
}
