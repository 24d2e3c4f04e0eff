using FSharp.Compiler.Diagnostics;
using ResearchKit.Kernel.CSharp;

namespace ResearchKit.Kernel.FSharp;

/// <summary>What the F# compiler has against a cell, told as that of C# is.</summary>
internal static class FSharpErrors
{
    /// <summary>"parse error", which says nothing that the error beside it does not say.</summary>
    private const int ParseError = 192;

    /// <param name="path">What the cell is called.</param>
    /// <param name="cell">Its source.</param>
    public static IReadOnlyList<CompileError> Of(FSharpDiagnostic[] diagnostics, string path, string cell)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity.IsError).ToArray();
        if (errors.Length > 1)
            errors = [.. errors.Where(error => error.ErrorNumber != ParseError)];
        return
        [
            .. errors
                .Select(error => Error(error, path, cell))
                // Of two that say the same of one line the first.
                .DistinctBy(error => (error.Path, error.Line, error.Message)),
        ];
    }

    private static CompileError Error(FSharpDiagnostic diagnostic, string path, string cell)
    {
        var file = Path.GetFileName(diagnostic.FileName) == path ? path : diagnostic.FileName;
        var lines = (file == path ? cell : Read(file)).Split('\n');
        var line = Math.Max(diagnostic.StartLine, 1);
        var source = line <= lines.Length ? lines[line - 1].TrimEnd('\r') : "";
        return new CompileError(diagnostic.ErrorNumberText, OnOneLine(diagnostic.Message), file, line, diagnostic.StartColumn + 1, source);
    }

    /// <summary>Names that the compiler suggests stand below its sentence, each on its line and some of them twice.</summary>
    private static string OnOneLine(string message)
    {
        var lines = message.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var suggestions = lines.SkipWhile(line => !line.EndsWith("Maybe you want one of the following:", StringComparison.Ordinal)).Skip(1);
        var sentences = lines.Take(lines.Length - suggestions.Count()).Select(line => line.Trim());
        return string.Join(' ', [.. sentences, .. new[] { string.Join(", ", suggestions.Select(name => name.Trim()).Distinct()) }.Where(names => names.Length > 0)]);
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The error is told without its line.
            return "";
        }
    }
}
