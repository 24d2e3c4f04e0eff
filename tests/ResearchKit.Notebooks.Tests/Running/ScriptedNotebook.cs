using System.Reflection;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Notebooks.Tests.Running;

/// <summary>Runs notebooks whose cells are orders to tests/ScriptedKernel.</summary>
internal static class ScriptedNotebook
{
    public static readonly RunnerOptions Options = new(typeof(ScriptedNotebook).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ScriptedKernel").Value!);

    public static NotebookDocument Of(params string[] sources) =>
        new([.. sources.Select((source, i) => new NotebookCell($"c{i + 1}", CellType.Code, source))]);

    public static NotebookDocument Tagged(string tag, params string[] sources)
    {
        var document = Of(sources);
        return document with { Cells = [document.Cells[0] with { Metadata = new() { ["tags"] = new System.Text.Json.Nodes.JsonArray(tag) } }, .. document.Cells.Skip(1)] };
    }

    public static async Task<NotebookRun> RunAsync(NotebookDocument document, RunnerOptions? options = null)
    {
        using var folder = new TemporaryFolder();
        return await new NotebookRunner(options ?? Options).RunAsync(document, folder.File("test.ipynb"));
    }

    public static Task<NotebookRun> RunAsync(params string[] sources) => RunAsync(Of(sources));
}
