using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Kernel.Cells.Magics;

/// <summary>A piece of a file that a cell imports.</summary>
/// <param name="Place">What traces call it: "setup.dib, cell 2", or the file's name where the file is one piece.</param>
/// <param name="Language">Null for the default.</param>
internal sealed record ImportedCell(string Place, string? Language, string Source);

/// <summary>Reads a file that a cell imports.</summary>
internal static class ImportedFile
{
    private static readonly Dictionary<string, string> LanguageOfExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".cs"] = Languages.CSharp,
        [".csx"] = Languages.CSharp,
        [".fs"] = Languages.FSharp,
        [".fsx"] = Languages.FSharp,
        [".sql"] = Languages.Sql,
        [".html"] = Languages.Html,
        [".md"] = Languages.Markdown,
        [".mmd"] = Languages.Mermaid,
        [".js"] = Languages.JavaScript,
    };

    /// <summary>Whether a file of this name is of a kind that can be imported.</summary>
    public static bool IsImportable(string name) => NotebookFile.HasNotebookName(name) || LanguageOfExtension.ContainsKey(Path.GetExtension(name));

    /// <exception cref="MagicException">The file is missing, damaged, or of a kind that cannot be imported.</exception>
    public static IReadOnlyList<ImportedCell> Read(string path, string shown, MagicArguments arguments)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (NotebookFile.HasNotebookName(path))
                return Cells(NotebookFile.Read(path), name);
            return LanguageOfExtension.TryGetValue(Path.GetExtension(path), out var language)
                ? [new ImportedCell(name, language, File.ReadAllText(path))]
                : throw arguments.Refused($"'{shown}' is of no kind that can be imported: {string.Join(", ", NotebookFile.Extensions.Concat(LanguageOfExtension.Keys))}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw arguments.Refused(File.Exists(path) ? $"'{shown}' cannot be read: {e.Message}" : $"There is no file '{shown}' ({path}).");
        }
        catch (NotebookFormatException e)
        {
            throw arguments.Refused(e.Message);
        }
    }

    /// <summary>What can be run: Markdown cells of a notebook are for its own readers.</summary>
    private static ImportedCell[] Cells(NotebookDocument document, string name) =>
    [
        .. document.Cells
            .Select((cell, i) => (Cell: cell, Place: FormattableString.Invariant($"{name}, cell {i + 1}")))
            .Where(placed => placed.Cell.Type == CellType.Code)
            .Select(placed => new ImportedCell(placed.Place, NotebookLanguage.NameOf(document, placed.Cell), placed.Cell.Source)),
    ];
}
