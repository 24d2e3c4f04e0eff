using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Documents;

/// <summary>The language that metadata give a cell; a magic in its first line is stronger and for the engine to read.</summary>
internal static class CellLanguage
{
    /// <summary>What the cell's metadata say, else the notebook's, else null.</summary>
    public static string? Of(NotebookDocument document, NotebookCell cell) =>
        Text(cell.Metadata, "dotnet_interactive", "language")
        ?? Text(cell.Metadata, "polyglot_notebook", "kernelName")
        ?? Text(document.Metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName")
        ?? Text(document.Metadata, "kernelspec", "language")
        ?? Text(document.Metadata, "language_info", "name");

    private static string? Text(JsonObject metadata, params ReadOnlySpan<string> path)
    {
        JsonNode? node = metadata;
        foreach (var key in path)
            node = (node as JsonObject)?[key];
        return node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
    }
}
