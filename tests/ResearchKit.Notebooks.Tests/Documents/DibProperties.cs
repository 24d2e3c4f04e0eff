using System.Text;
using CsCheck;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Tests;

namespace ResearchKit.Notebooks.Tests.Documents;

/// <summary>Scripts that were drawn: whatever is written as cells is run in that order and in those languages, also from the .ipynb.</summary>
public class DibProperties
{
    private static readonly string[] Lines = ["", "a", "  b ", "#!time", "#!share --from csharp x", "#r \"x.dll\"", "é 😀", "\u2028", "#!/bin/sh"];

    private static readonly Gen<(NotebookLanguage Language, string[] Lines)> Cell = Gen.Select(
        Gen.Int[0, NotebookLanguage.All.Count - 1].Select(i => NotebookLanguage.All[i]),
        Gen.Int[0, Lines.Length - 1].Select(i => Lines[i]).Array[0, 5]);

    [Fact]
    public void Cells_keep_their_order_language_and_text() => Gen.Select(Cell.Array[1, 6], Gen.Bool).ForAll((cells, isWindows) =>
    {
        var script = string.Concat(cells.Select(cell => $"{cell.Language.Magic}\n\n{string.Join('\n', cell.Lines)}\n\n"));
        var document = NotebookFile.Parse(Encoding.UTF8.GetBytes(isWindows ? script.Replace("\n", "\r\n") : script), "drawn.dib");
        var expected = cells
            .Select(cell => (cell.Language, Text: string.Join('\n', cell.Lines).Trim('\n')))
            .Where(cell => cell.Text.Length > 0)
            .Select(cell => $"{cell.Language.Name}|{cell.Text}")
            .DefaultIfEmpty("csharp|");
        Assert.Equal(expected, Told(document));

        var notebook = NotebookDocument.Parse(Encoding.UTF8.GetBytes(document.ToJson()), "drawn.ipynb");
        Assert.Equal(Told(document), Told(notebook));
        Assert.Equal(document.ToJson(), NotebookCleaning.Normalise(notebook).ToJson());
        Assert.Equal(document.ToJson(), NotebookCleaning.Strip(notebook).ToJson());
    }, iter: 300);

    private static IEnumerable<string> Told(NotebookDocument document) => document.Cells.Select(cell =>
    {
        if (cell.Type == CellType.Markdown)
            return $"markdown|{cell.Source}";
        var language = NotebookLanguage.Of(document, cell)!;
        var magic = language.Magic + "\n";
        return $"{language.Name}|{(cell.Source.StartsWith(magic, StringComparison.Ordinal) ? cell.Source[magic.Length..] : cell.Source)}";
    });
}
