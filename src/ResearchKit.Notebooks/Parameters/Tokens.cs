using System.Text.RegularExpressions;

namespace ResearchKit.Notebooks.Parameters;

/// <summary>Cuts a parameters cell into words: names, literals and symbols. Comments are left out.</summary>
internal static partial class Tokens
{
    /// <exception cref="DeclarationFault">A comment or a text does not end.</exception>
    public static IReadOnlyList<Token> Of(string source, int firstLine)
    {
        var tokens = new List<Token>();
        var line = firstLine;
        for (var match = Next().Match(source); match.Success; match = match.NextMatch())
        {
            var kind = match switch
            {
                _ when match.Groups["name"].Success => TokenKind.Name,
                _ when match.Groups["number"].Success => TokenKind.Number,
                _ when match.Groups["text"].Success => TokenKind.Text,
                _ when match.Groups["symbol"].Success => TokenKind.Symbol,
                _ => TokenKind.End,
            };
            if (match.Groups["open"].Success)
                throw new DeclarationFault(line, $"{(match.Value[0] == '"' ? "the text" : "the comment")} that begins here does not end.");
            if (kind != TokenKind.End)
                tokens.Add(new Token(kind, match.Value, line));
            line += match.Value.AsSpan().Count('\n');
        }
        tokens.Add(new Token(TokenKind.End, "", line));
        return tokens;
    }

    // In this order: what is longer or more special comes first. Verbatim and raw text may span lines, usual text may not.
    [GeneratedRegex("""""
        \s+
        | //[^\n]*
        | /\*(?s:.*?)\*/ | \(\*(?s:.*?)\*\)
        | (?<text> @"(?:[^"]|"")*" | (?<quotes>"{3,})(?s:.*?)(?<!")\k<quotes>(?!") | "(?!"")(?:[^"\\\n]|\\.)*" )
        | (?<open> /\* | \(\* | @?" )
        | (?<number> 0[xXbB][0-9a-fA-F_]+ [a-zA-Z]* | (?:[0-9][0-9_]*)? \.? [0-9][0-9_]* (?:\.(?![0-9.A-Za-z_]))? (?:[eE][+-]?[0-9]+)? [a-zA-Z]* )
        | (?<name> @?[\p{L}_][\p{L}\p{N}_]* )
        | (?<symbol> \[\| | \|\] | . )
        """"", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Next();
}
