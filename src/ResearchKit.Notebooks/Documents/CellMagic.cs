namespace ResearchKit.Notebooks.Documents;

/// <summary>The line at the top of a cell that names its language, <c>#!fsharp</c>.</summary>
internal static class CellMagic
{
    /// <summary>The word behind <c>#!</c> where the first line that is not blank begins with it, else null.</summary>
    public static string? Of(string source)
    {
        var first = source.AsSpan().TrimStart();
        if (!first.StartsWith("#!"))
            return null;
        var end = first.IndexOfAny(" \t\r\n");
        return (end < 0 ? first[2..] : first[2..end]).ToString();
    }

    /// <summary>The source with its language on top where that is not C#: clients without a window send the source and no metadata.</summary>
    public static string Ensure(string source, NotebookLanguage language) =>
        language == NotebookLanguage.CSharp || source.Length == 0 || NotebookLanguage.Find(Of(source)) is not null
            ? source
            : $"{language.Magic}\n{source}";
}
