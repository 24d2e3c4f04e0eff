using System.Text.RegularExpressions;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Services;

/// <summary>Whether an F# text can be run, guessed from its brackets and its last line. The compiler is not asked: it takes seconds to load.</summary>
internal static partial class FSharpCompleteness
{
    private const string Level = "    ";

    public static (Completeness Status, string Indent) Of(string code)
    {
        var bare = TextsAndComments().Replace(code, match => match.Value.StartsWith('"') ? "\"\"" : " ");
        var lines = bare.Split('\n');
        var last = lines.LastOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";
        var indent = last[..^last.TrimStart().Length];
        if (OpenBrackets(bare) || Opened().IsMatch(last))
            return (Completeness.Incomplete, indent + Level);
        if (UnfinishedText().IsMatch(bare))
            return (Completeness.Incomplete, "");
        // A block may go on for as long as its lines are indented; an empty line ends it.
        return lines.Length == 1 || indent.Length == 0 || string.IsNullOrWhiteSpace(lines[^1])
            ? (Completeness.Complete, "")
            : (Completeness.Incomplete, indent);
    }

    private static bool OpenBrackets(string bare) => bare.Sum(c => c switch
    {
        '(' or '[' or '{' => 1,
        ')' or ']' or '}' => -1,
        _ => 0,
    }) > 0;

    /// <summary>What asks for a line below it.</summary>
    [GeneratedRegex(@"(=|->|<-|\|>|>>|,|\b(then|else|do|with|try|in|of|finally|begin|function|fun|match|if|and|or|lazy|yield|return|let|type|module|rec))\s*$")]
    private static partial Regex Opened();

    [GeneratedRegex("\"\"\"[\\s\\S]*?\"\"\"|@\"(?:[^\"]|\"\")*\"|\"(?:[^\"\\\\]|\\\\.)*\"|\\(\\*(?!\\))[\\s\\S]*?\\*\\)|//[^\\n]*|'(?:[^'\\\\]|\\\\.)'")]
    private static partial Regex TextsAndComments();

    [GeneratedRegex("\"\"\"|(?<!\")\"(?!\")|\\(\\*(?!\\))")]
    private static partial Regex UnfinishedText();
}
