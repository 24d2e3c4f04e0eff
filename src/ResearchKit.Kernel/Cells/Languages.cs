namespace ResearchKit.Kernel.Cells;

/// <summary>The languages of cells, and what people call them.</summary>
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
    public static readonly IReadOnlyList<string> All = [CSharp, FSharp, Sql, Html, Markdown, Mermaid, JavaScript, Value];

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["c#"] = CSharp,
        ["f#"] = FSharp,
        ["js"] = JavaScript,
        ["md"] = Markdown,
    };

    /// <summary>The language of a name or an alias such as "C#", whatever its case; null where there is none.</summary>
    public static string? Of(string name) =>
        Aliases.GetValueOrDefault(name) ?? All.FirstOrDefault(language => language.Equals(name, StringComparison.OrdinalIgnoreCase));
}
