using System.Globalization;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Cli.Run;

/// <summary>How a failing cell is told: where, the source line, and what went wrong.</summary>
internal static class RunFailure
{
    public static string Describe(string notebook, CellFailure failure)
    {
        var line = failure.Line is { } known ? string.Create(CultureInfo.InvariantCulture, $", line {known}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"""
            {notebook}, cell {failure.CellNumber}{line}:
                {failure.SourceLine}
            {failure.Name}: {failure.Message}
            """);
    }
}
