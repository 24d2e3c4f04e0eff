using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Running;

/// <summary>In which language a cell is: its magic says so, else its metadata, else the notebook's.</summary>
internal static class CellLanguage
{
    private const string CSharp = "csharp";

    /// <summary>Why a cell cannot be run, or null where it is C#.</summary>
    public static CellError? Refusal(NotebookDocument document, NotebookCell cell)
    {
        var language = Magic(cell.Source)
            ?? Text(cell.Metadata, "dotnet_interactive", "language")
            ?? Text(cell.Metadata, "polyglot_notebook", "kernelName")
            ?? Text(document.Metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName")
            ?? Text(document.Metadata, "kernelspec", "language")
            ?? Text(document.Metadata, "language_info", "name")
            ?? CSharp;
        if (language.ToLowerInvariant() is CSharp or "c#")
            return null;
        var message = $"The cell is in {language}; only C# cells can be run.";
        return new CellError("UnsupportedLanguage", message, Line: null, [$"UnsupportedLanguage: {message}"]);
    }

    private static string? Magic(string source)
    {
        var first = source.AsSpan().TrimStart();
        if (!first.StartsWith("#!"))
            return null;
        var end = first.IndexOfAny(" \t\r\n");
        return (end < 0 ? first[2..] : first[2..end]).ToString();
    }

    private static string? Text(JsonObject metadata, params ReadOnlySpan<string> path)
    {
        JsonNode? node = metadata;
        foreach (var key in path)
            node = (node as JsonObject)?[key];
        return node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
    }
}
