using System.Globalization;
using Microsoft.CodeAnalysis;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.CSharp;

/// <summary>What keeps a cell from compiling, told with the cell's own lines.</summary>
/// <param name="Id">The compiler's number, such as CS0103.</param>
/// <param name="Message">The compiler's sentence.</param>
/// <param name="Path">The file: a cell or one that it loads.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="SourceLine">The text of the line.</param>
internal sealed record CompileError(string Id, string Message, string Path, int Line, int Column, string SourceLine)
{
    public static CompileError Of(Diagnostic diagnostic) =>
        Of(diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture), diagnostic.Location);

    public static CompileError Of(string id, string message, Location location)
    {
        var start = location.GetLineSpan().StartLinePosition;
        var sourceLine = location.SourceTree?.GetText().Lines[start.Line].ToString() ?? "";
        return new(id, message, location.SourceTree?.FilePath ?? "", start.Line + 1, start.Character + 1, sourceLine);
    }

    /// <summary>One event for all errors of a cell, in the order of their lines.</summary>
    public static ErrorEvent Event(int cell, IEnumerable<CompileError> errors)
    {
        var sorted = errors.OrderBy(error => error.Line).ThenBy(error => error.Column).ToArray();
        var first = sorted[0];
        var message = sorted.Length switch
        {
            1 => first.Message,
            2 => first.Message + " (and 1 more error)",
            _ => $"{first.Message} (and {sorted.Length - 1} more errors)",
        };
        int? line = first.Path == CellPath.Of(cell) ? first.Line : null;
        return new ErrorEvent(cell, first.Id, message, line, [.. sorted.SelectMany(error => error.Explain())]);
    }

    private IEnumerable<string> Explain()
    {
        yield return $"{Path}, line {Line}, column {Column}: {Id}: {Message}";
        if (SourceLine.Length == 0)
            yield break;
        yield return "    " + SourceLine;
        // Tabs stay tabs, so that the mark stands under its character whatever a tab is wide.
        var before = SourceLine[..Math.Min(Column - 1, SourceLine.Length)];
        yield return "    " + string.Concat(before.Select(c => c == '\t' ? '\t' : ' ')) + "^";
    }
}
