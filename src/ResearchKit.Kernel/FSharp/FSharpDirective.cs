using System.Text.RegularExpressions;
using ResearchKit.Kernel.CSharp;
using ResearchKit.Kernel.Libraries;

namespace ResearchKit.Kernel.FSharp;

/// <summary>A line such as <c>#r "path"</c>.</summary>
/// <param name="Name">Without the mark: "r".</param>
/// <param name="Arguments">The texts in quotes that follow.</param>
/// <param name="Line">Of the cell, from 1.</param>
internal sealed partial record FSharpDirective(string Name, IReadOnlyList<string> Arguments, int Line, string Source)
{
    // What concerns the code of the cell and not the session.
    private static readonly string[] OfCompiler = ["if", "else", "elif", "endif", "nowarn", "warnon", "light", "line"];

    private static readonly Dictionary<string, string> Instead = new()
    {
        ["I"] = "Write the whole path in #r or #load.",
        ["time"] = "Write #!time.",
        ["i"] = "Name the feed in a nuget.config beside the notebook.",
        ["cd"] = "Call Directory.SetCurrentDirectory.",
        ["silentCd"] = "Call Directory.SetCurrentDirectory.",
    };

    /// <summary>Whether the compiler is to see the line as it is.</summary>
    public static bool IsOfCompiler(string name) => OfCompiler.Contains(name) || char.IsAsciiDigit(name[0]);

    /// <summary>The directive of a line, or null where the line is none.</summary>
    public static FSharpDirective? Parse(string source, int line)
    {
        var match = Form().Match(source);
        return match.Success
            ? new(match.Groups["name"].Value, [.. match.Groups["text"].Captures.Select(text => Unquoted(text.Value))], line, source)
            : null;
    }

    public LibraryException Refused() =>
        new($"#{Name} is of the F# console and has no meaning in a cell.{(Instead.TryGetValue(Name, out var other) ? " " + other : "")}");

    public CompileError Error(string message, string path) =>
        new(Name is "r" or "load" ? "FS0078" : "FS0235", message, path, Line, Source.IndexOf('#', StringComparison.Ordinal) + 1, Source);

    private static string Unquoted(string text) => text switch
    {
        ['@', '"', .. var verbatim, '"'] => verbatim,
        ['"', '"', '"', .. var raw, '"', '"', '"'] => raw,
        _ => text[1..^1].Replace(@"\\", @"\", StringComparison.Ordinal),
    };

    [GeneratedRegex("""^\s*#\s*(?<name>\w+)(\s*(?<text>"{3}.*?"{3}|@?"[^"]*"))*""")]
    private static partial Regex Form();
}
