using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Documents;

/// <summary>
/// What every engine understands about languages: the notebook is C#, each code cell names its language in the two forms
/// that clients read, and one in another language begins with its magic.
/// </summary>
/// <remarks>A notebook of another world, such as Python's, is left as it is.</remarks>
internal static class NotebookConventions
{
    public static NotebookDocument Apply(NotebookDocument document) => IsDotNet(document)
        ? document with { Cells = [.. document.Cells.Select(cell => Apply(document, cell))], Metadata = Metadata(document.Metadata) }
        : document;

    private static NotebookCell Apply(NotebookDocument document, NotebookCell cell)
    {
        if (cell.Type != CellType.Code || NotebookLanguage.Of(document, cell) is not { } language)
            return cell;
        var metadata = (JsonObject)cell.Metadata.DeepClone();
        Set(metadata, "dotnet_interactive", "language", language.Name);
        Set(metadata, "polyglot_notebook", "kernelName", language.Name);
        return cell with { Metadata = metadata, Source = CellMagic.Ensure(cell.Source, language) };
    }

    private static bool IsDotNet(NotebookDocument document) =>
        NotebookLanguage.Find(NotebookLanguage.DefaultNameOf(document)) is { } language
        && (document.Metadata.ContainsKey("polyglot_notebook") || language == NotebookLanguage.CSharp || language == NotebookLanguage.FSharp);

    private static JsonObject Metadata(JsonObject metadata)
    {
        var result = (JsonObject)metadata.DeepClone();
        result["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" };
        result["language_info"] = new JsonObject
        {
            // Any other name, such as "polyglot-notebook", and viewers do not colour the code.
            ["name"] = "C#",
            ["file_extension"] = ".cs",
            ["mimetype"] = "text/x-csharp",
            ["pygments_lexer"] = "csharp",
        };
        Set(result, "polyglot_notebook", "kernelInfo", new JsonObject
        {
            ["defaultKernelName"] = NotebookLanguage.CSharp.Name,
            ["items"] = new JsonArray(new JsonObject { ["aliases"] = new JsonArray(), ["name"] = NotebookLanguage.CSharp.Name }),
        });
        return result;
    }

    private static void Set(JsonObject metadata, string owner, string key, JsonNode value)
    {
        if (metadata[owner] is not JsonObject)
            metadata[owner] = new JsonObject();
        metadata[owner]![key] = value;
    }
}
