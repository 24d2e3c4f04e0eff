using System.Text.RegularExpressions;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Parameters;

/// <summary>The first cell tagged <c>parameters</c>: what a notebook can be run with, and what it is run with otherwise.</summary>
internal sealed partial record ParametersCell(
    int Index, string? Magic, ParameterLanguage Language, IReadOnlyList<ParameterDeclaration> Declarations)
{
    public const string Tag = "parameters";

    /// <param name="name">What messages call the notebook.</param>
    /// <exception cref="ParameterException">There is no such cell, or it holds more than plain declarations.</exception>
    public static ParametersCell Of(NotebookDocument document, string name)
    {
        var index = document.Cells.TakeWhile(cell => !(cell.Type == CellType.Code && cell.HasTag(Tag))).Count();
        if (index == document.Cells.Count)
            throw new ParameterException($"{name} takes no parameters: it has no code cell tagged \"{Tag}\".");
        var cell = document.Cells[index];
        var magic = FirstLineMagic().Match(cell.Source) is { Success: true } match ? match : null;
        var word = magic?.Groups["word"].Value ?? NotebookLanguage.NameOf(document, cell);
        var language = ParameterLanguage.Of(word) ?? throw new ParameterException(
            $"{name}, cell {index + 1}: the parameters are in {word}; only C# and F# declarations can be read.");
        var firstLine = 1 + (magic?.Value.Count(c => c == '\n') ?? 0);
        try
        {
            var tokens = Tokens.Of(cell.Source[(magic?.Length ?? 0)..], firstLine);
            return new ParametersCell(index, magic?.Value.Trim(), language, language.Reader(tokens).Read());
        }
        catch (DeclarationFault fault)
        {
            throw new ParameterException($"{name}, cell {index + 1}, line {fault.Line}: {fault.Message}");
        }
    }

    [GeneratedRegex(@"\A\s*#!(?<word>\S+)[^\S\n]*(?:\n|\z)")]
    private static partial Regex FirstLineMagic();
}
