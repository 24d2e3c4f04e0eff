using ResearchKit.Data;
using ResearchKit.Display;
using ResearchKit.Experiments;

namespace ResearchKit.Cli.Coverage;

/// <summary>The tables of the coverage inside a Markdown file, between two comments that readers of it do not see.</summary>
internal static class MarkedTable
{
    public const string Begin = "<!-- coverage -->";
    public const string End = "<!-- /coverage -->";

    /// <exception cref="InputException">The file has not both marks, in their order, once.</exception>
    public static void Check(string path) => Marks(File.ReadAllText(path), path);

    /// <summary>Replaces what stands between the marks, and nothing else.</summary>
    public static void Write(string path, CalibrationReport report)
    {
        var text = File.ReadAllText(path);
        var (from, to) = Marks(text, path);
        AtomicFile.Write(path, $"{text[..from]}\n{Said(report)}\n\n{report.ToMarkdown()}{text[to..]}");
    }

    private static string Said(CalibrationReport report) =>
        $"Written by `researchkit coverage --replications {report.Replications} --seed {report.Seed} --into FILE`: "
        + $"{NumberText.Count(report.Replications, "sample")} for each cell, with Monte-Carlo standard errors.";

    private static (int From, int To) Marks(string text, string path)
    {
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin || text.LastIndexOf(Begin, StringComparison.Ordinal) != begin)
            throw new InputException($"There is no place for the tables: a line {Begin} and below it a line {End} are needed.", path);
        return (begin + Begin.Length, end);
    }
}
