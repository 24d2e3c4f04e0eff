using FSharp.Compiler.Tokenization;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace ResearchKit.Kernel.FSharp;

/// <summary>Where in a cell directives stand and where <c>;;</c> does, outside texts and comments.</summary>
/// <param name="Directives">Lines that begin with #, from 0.</param>
/// <param name="Ends">Line and column behind each <c>;;</c>, from 0.</param>
internal sealed record FSharpMarks(IReadOnlyList<int> Directives, IReadOnlyList<(int Line, int Column)> Ends)
{
    public static FSharpMarks In(string[] lines)
    {
        var directives = new List<int>();
        var ends = new List<(int Line, int Column)>();
        // Most cells have neither: the compiler's lexer is asked only where one may be.
        if (!lines.Any(line => line.TrimStart().StartsWith('#') || line.Contains(";;", StringComparison.Ordinal)))
            return new(directives, ends);
        var lexer = new FSharpSourceTokenizer(FSharpList<string>.Empty, FSharpOption<string>.Some("cell.fsx"), null);
        var state = FSharpTokenizerLexState.Initial;
        for (var line = 0; line < lines.Length; line++)
        {
            var tokens = lexer.CreateLineTokenizer(lines[line]);
            var isFirst = true;
            while (true)
            {
                var (token, next) = tokens.ScanToken(state);
                state = next;
                if (token is not { Value: var found })
                    break;
                if (found.TokenName == "WHITESPACE")
                    continue;
                if (isFirst && found.TokenName.StartsWith("HASH", StringComparison.Ordinal))
                    directives.Add(line);
                if (found.TokenName == "SEMICOLON_SEMICOLON")
                    ends.Add((line, found.RightColumn + 1));
                isFirst = false;
            }
        }
        return new(directives, ends);
    }

    /// <summary>The pieces that <c>;;</c> divides, each at its place in the cell; those without code are left out.</summary>
    public IReadOnlyList<string> Cut(string[] lines)
    {
        var pieces = new List<string>();
        var start = (Line: 0, Column: 0);
        foreach (var end in Ends.Append((Line: lines.Length - 1, Column: lines[^1].Length)))
        {
            var piece = lines[start.Line..(end.Line + 1)];
            // A line of directives may have become shorter.
            piece[^1] = piece[^1][..Math.Min(end.Column, piece[^1].Length)];
            piece[0] = new string(' ', Math.Min(start.Column, piece[0].Length)) + piece[0][Math.Min(start.Column, piece[0].Length)..];
            if (piece.Any(line => line.Trim().Trim(';').Length > 0))
                pieces.Add(new string('\n', start.Line) + string.Join('\n', piece));
            start = end;
        }
        return pieces;
    }
}
