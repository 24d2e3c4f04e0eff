using System.Text.RegularExpressions;
using ResearchKit.Kernel.Cells.Services;

namespace ResearchKit.Kernel.CSharp.Services;

/// <summary>Paths of libraries after <c>#r "</c> and of sources after <c>#load "</c>, relative to the notebook's folder.</summary>
internal static partial class DirectivePath
{
    /// <returns>Null where the cursor stands in no such path.</returns>
    public static Completions? At(string code, int cursor, string directory)
    {
        var lineStart = code.AsSpan(0, cursor).LastIndexOfAny('\r', '\n') + 1;
        var match = Directive().Match(code[lineStart..cursor]);
        if (!match.Success)
            return null;
        var typed = match.Groups["path"];
        var start = lineStart + typed.Index + PathCompletion.NameStart(typed.Value);
        var end = code.AsSpan(cursor).IndexOfAny("\"\r\n");
        var extensions = match.Groups["name"].Value == "r" ? Libraries : Sources;
        return new Completions(
            start,
            // A name that is there already is replaced; folders behind it stay as they are.
            end < 0 ? code.Length : cursor + end,
            PathCompletion.Of(directory, typed.Value, name => extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)));
    }

    private static readonly string[] Libraries = [".dll"];
    private static readonly string[] Sources = [".csx", ".cs"];

    [GeneratedRegex("^\\s*#(?<name>r|load)\\s*\"(?<path>[^\"]*)$")]
    private static partial Regex Directive();
}
