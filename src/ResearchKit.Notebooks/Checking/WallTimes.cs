using System.Text.RegularExpressions;

namespace ResearchKit.Notebooks.Checking;

/// <summary>The lines that <c>#!time</c> prints: no two runs take the same time.</summary>
internal static partial class WallTimes
{
    public static bool AreIn(string text) => Line().IsMatch(text);

    public static string Masked(string text) => Line().Replace(text, "Wall time: …");

    // In HTML the line may stand in an element.
    [GeneratedRegex(@"(?<=^|>)Wall time: [^\n<]*", RegexOptions.Multiline)]
    private static partial Regex Line();
}
