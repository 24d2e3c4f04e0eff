using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Pages;

/// <summary>The source of a code cell, as far as its tags let a reader see it.</summary>
internal static class CellSource
{
    /// <summary>The source is one click away.</summary>
    private const string Hidden = "hide-input";

    /// <summary>The source is not in the page.</summary>
    private const string Removed = "remove-input";

    public static string ToHtml(NotebookDocument document, NotebookCell cell)
    {
        if (cell.HasTag(Removed))
            return "";
        var source = CodeColours.ToHtml(cell.Source, NotebookLanguage.NameOf(document, cell));
        return cell.HasTag(Hidden) ? $"<details class=\"source\">\n<summary>Code</summary>\n{source}</details>\n" : source;
    }
}
