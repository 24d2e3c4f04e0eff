namespace ResearchKit.Notebooks.Documents;

/// <summary>A language that a cell can be in.</summary>
/// <param name="Name">As a magic says it, <c>#!csharp</c>, and as the metadata of a cell do.</param>
public sealed record NotebookLanguage(string Name, params string[] Aliases)
{
    public static readonly NotebookLanguage CSharp = new("csharp", "c#");
    public static readonly NotebookLanguage FSharp = new("fsharp", "f#");
    public static readonly NotebookLanguage Sql = new("sql");
    public static readonly NotebookLanguage Html = new("html");
    public static readonly NotebookLanguage Markdown = new("markdown", "md");
    public static readonly NotebookLanguage Mermaid = new("mermaid");
    public static readonly NotebookLanguage JavaScript = new("javascript", "js");

    /// <summary>No language but a text under a name, <c>#!value --name n</c>; other cells take it with <c>#!share</c>.</summary>
    public static readonly NotebookLanguage Value = new("value");

    public static IReadOnlyList<NotebookLanguage> All { get; } = [CSharp, FSharp, Sql, Html, Markdown, Mermaid, JavaScript, Value];

    public string Magic => "#!" + Name;

    /// <summary>For messages: "csharp, fsharp, … or value".</summary>
    internal static string Names => $"{string.Join(", ", All.SkipLast(1).Select(language => language.Name))} or {All[^1].Name}";

    /// <summary>By its name or an alias, in any case; null where there is no such language.</summary>
    public static NotebookLanguage? Find(string? name) => All.FirstOrDefault(language =>
        language.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || language.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>What is said of a cell: its first line, else its metadata, else the notebook's, else C#. Any name that stands there.</summary>
    public static string NameOf(NotebookDocument document, NotebookCell cell) =>
        CellMagic.Of(cell.Source) is { } magic && Find(magic) is not null ? magic : DeclaredName(cell) ?? DefaultNameOf(document);

    /// <summary>The language of a cell; null where it is one that is not known.</summary>
    public static NotebookLanguage? Of(NotebookDocument document, NotebookCell cell) => Find(NameOf(document, cell));

    /// <summary>The language of cells that say nothing.</summary>
    internal static string DefaultNameOf(NotebookDocument document) =>
        JsonPath.Text(document.Metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName")
        ?? JsonPath.Text(document.Metadata, "kernelspec", "language")
        ?? JsonPath.Text(document.Metadata, "language_info", "name")
        ?? CSharp.Name;

    private static string? DeclaredName(NotebookCell cell) =>
        JsonPath.Text(cell.Metadata, "polyglot_notebook", "kernelName") ?? JsonPath.Text(cell.Metadata, "dotnet_interactive", "language");
}
