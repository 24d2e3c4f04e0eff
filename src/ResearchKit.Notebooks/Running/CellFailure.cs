using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Running;

/// <param name="CellNumber">Counts all cells of the notebook, from 1.</param>
/// <param name="Line">The line of the cell, from 1, where it is known.</param>
/// <param name="SourceLine">The text of that line, else the cell's first line that is not blank.</param>
/// <param name="Name">The kind of error: a compiler's code, an exception's type, or what the runner calls it.</param>
public sealed record CellFailure(int CellNumber, int? Line, string SourceLine, string Name, string Message)
{
    internal static CellFailure Of(NotebookCell cell, int number, CellError error)
    {
        var lines = cell.Source.Split('\n');
        var line = error.Line is { } known && known >= 1 && known <= lines.Length ? error.Line : null;
        var text = line is { } shown ? lines[shown - 1] : lines.FirstOrDefault(l => !string.IsNullOrWhiteSpace(l)) ?? "";
        return new CellFailure(number, line, text.Trim(), error.Name, error.Message);
    }
}
