using System.Globalization;
using System.Text;
using ResearchKit.Notebooks.Checking;

namespace ResearchKit.Cli.Run;

/// <summary>How the differences of a check are told: cell, output, and its lines, committed (-) and of this run (+).</summary>
internal static class DifferenceText
{
    private const int MostOutputs = 10;

    public static string Of(string notebook, IReadOnlyList<OutputDifference> differences)
    {
        var cells = differences.Select(difference => difference.CellNumber).Distinct().Count();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{notebook}: {(cells == 1 ? "1 cell differs" : $"{cells} cells differ")} (- committed, + this run)");
        foreach (var difference in differences.Take(MostOutputs))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  cell {difference.CellNumber}, output {difference.OutputNumber}, {difference.Part}:");
            foreach (var line in difference.Lines)
                text.Append("\n    ").Append(line);
        }
        if (differences.Count > MostOutputs)
            text.Append(CultureInfo.InvariantCulture, $"\n  … and {differences.Count - MostOutputs} more outputs");
        return text.ToString();
    }
}
