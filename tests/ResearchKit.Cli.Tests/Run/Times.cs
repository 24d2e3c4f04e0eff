using System.Text.RegularExpressions;

namespace ResearchKit.Cli.Tests.Run;

internal static partial class Times
{
    /// <summary>What a run prints, with TIME for every time.</summary>
    public static string Without(string output) => Time().Replace(output, " TIME");

    [GeneratedRegex(@" *\d+\.\d+ s\b")]
    private static partial Regex Time();
}
