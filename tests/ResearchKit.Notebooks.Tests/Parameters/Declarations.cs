using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Parameters;

namespace ResearchKit.Notebooks.Tests.Parameters;

/// <summary>Notebooks whose first cell holds these declarations.</summary>
internal static class Declarations
{
    public static NotebookDocument Notebook(string declarations) => new([
        new NotebookCell("p", CellType.Code, declarations.ReplaceLineEndings("\n")) { Metadata = new() { ["tags"] = new JsonArray("parameters") } },
        new NotebookCell("x", CellType.Code, "1")]);

    public static NotebookParameters Of(string declarations) => NotebookParameters.Of(Notebook(declarations), "a.ipynb");

    /// <summary>"int n, string[] names".</summary>
    public static string Text(string declarations) =>
        string.Join(", ", Of(declarations).Declarations.Select(declaration => $"{declaration.TypeText} {declaration.Name}"));

    public static string Refusal(string declarations) => Assert.Throws<ParameterException>(() => Of(declarations)).Message;
}
