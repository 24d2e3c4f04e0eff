using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Documents;

/// <summary>What makes the file of a notebook fit for git.</summary>
public static class NotebookCleaning
{
    /// <summary>Times and the state of a window: they change with every run or look, and say nothing about the notebook.</summary>
    private static readonly string[] VolatileOfCell =
        ["ExecuteTime", "collapsed", "execution", "heading_collapsed", "hidden", "papermill", "scrolled", "vscode"];

    private static readonly string[] VolatileOfNotebook = ["papermill", "signature", "vscode"];

    /// <summary>Without outputs, numbers of execution and volatile metadata.</summary>
    public static NotebookDocument Strip(NotebookDocument document) => document with
    {
        Cells = [.. document.Cells.Select(cell => WithoutVolatile(cell).WithoutOutputs())],
        // The state of widgets belongs to outputs that are gone.
        Metadata = Without(document.Metadata, [.. VolatileOfNotebook, "widgets"]),
    };

    /// <summary>Without volatile metadata, and with the metadata of languages that every engine understands. Outputs stay.</summary>
    public static NotebookDocument Normalise(NotebookDocument document) => NotebookConventions.Apply(WithoutVolatile(document));

    private static NotebookDocument WithoutVolatile(NotebookDocument document) => document with
    {
        Cells = [.. document.Cells.Select(WithoutVolatile)],
        Metadata = Without(document.Metadata, VolatileOfNotebook),
    };

    private static NotebookCell WithoutVolatile(NotebookCell cell) => cell with { Metadata = Without(cell.Metadata, VolatileOfCell) };

    private static JsonObject Without(JsonObject metadata, string[] keys)
    {
        if (!keys.Any(metadata.ContainsKey))
            return metadata;
        var rest = (JsonObject)metadata.DeepClone();
        foreach (var key in keys)
            rest.Remove(key);
        return rest;
    }
}
