using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Running;

/// <summary>
/// In which language a cell is, as far as metadata tell. A magic in the cell's first line wins over it, and which
/// languages there are, the engine knows: it answers for those that it lacks.
/// </summary>
internal static class CellLanguage
{
    /// <summary>The name that the cell's metadata give, else the notebook's, else null.</summary>
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
