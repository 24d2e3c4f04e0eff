using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Kernel.Cells;

/// <summary>The languages of cells, as files name them.</summary>
internal static class Languages
{
    public const string CSharp = "csharp";
    public const string FSharp = "fsharp";
    public const string Sql = "sql";
    public const string Html = "html";
    public const string Markdown = "markdown";
    public const string Mermaid = "mermaid";
    public const string JavaScript = "javascript";

    /// <summary>Not a language: a text that other cells can share.</summary>
    public const string Value = "value";

    /// <summary>In the order in which messages list them.</summary>
    public static readonly IReadOnlyList<string> All = [.. NotebookLanguage.All.Select(language => language.Name)];

    /// <summary>The language of a name or an alias such as "C#", whatever its case; null where there is none.</summary>
    public static string? Of(string name) => NotebookLanguage.Find(name)?.Name;
}
