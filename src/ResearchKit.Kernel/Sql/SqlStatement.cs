using System.Text.RegularExpressions;

namespace ResearchKit.Kernel.Sql;

/// <summary>One statement of a cell.</summary>
/// <param name="Text">From its first word to before its semicolon.</param>
/// <param name="Line">Of the cell, from 1, where the first word stands.</param>
internal sealed partial record SqlStatement(string Text, int Line)
{
    public string FirstWord => Word().Match(Text).Value;

    /// <summary>Cuts at semicolons that stand outside texts, quoted names and comments.</summary>
    /// <param name="line">Of the cell, where <paramref name="code"/> begins.</param>
    public static IReadOnlyList<SqlStatement> Split(string code, int line)
    {
        var statements = new List<SqlStatement>();
        int? start = null;
        foreach (Match token in Tokens().Matches(code))
        {
            if (token.Value == ";")
                Add(token.Index);
            else if (!token.Groups["blank"].Success)
                start ??= token.Index;
        }
        Add(code.Length);
        return statements;

        void Add(int end)
        {
            if (start is { } from)
                statements.Add(new SqlStatement(code[from..end].TrimEnd(), line + code.AsSpan(0, from).Count('\n')));
            start = null;
        }
    }

    // A text or a comment that is never closed goes to the end: DuckDB says what is wrong with it.
    [GeneratedRegex(
        """
        (?<blank>\s+ | --[^\n]* | /\*(?>(?<open>/\*) | (?<-open>\*/) | (?!\*/|/\*).)*(?:\*/|\z))
        | [eE]'(?:[^'\\] | \\. | '')*(?:'|\z)
        | '(?:[^'] | '')*(?:'|\z)
        | "(?:[^"] | "")*(?:"|\z)
        | \$(?<tag>(?:[A-Za-z_]\w*)?)\$.*?(?:\$\k<tag>\$|\z)
        | \w+
        | .
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"\A\w+")]
    private static partial Regex Word();
}
