using ResearchKit.Notebooks.Running;
using Spectre.Console;

namespace ResearchKit.Cli.Run;

/// <summary>Shows how far a run is: bars on a terminal, plain lines elsewhere.</summary>
internal abstract class RunDisplay : IProgress<RunEvent>
{
    public static RunDisplay For(TextWriter output, RunPlan plan)
    {
        // Only the real console can be a terminal; a writer that a test or a pipe hands in is not.
        return ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Interactive
            ? new BarDisplay(AnsiConsole.Console, plan)
            : new LineDisplay(output, plan);
    }

    public abstract Task ShowAsync(Func<RunDisplay, Task> work);

    public abstract void Report(RunEvent value);

    public abstract void ReportWritten(string notebook, IReadOnlyList<string> files);

    public abstract void ReportFailure(string description);

    /// <summary>What was written beside the page.</summary>
    protected static string More(IReadOnlyList<string> files) => files.Count == 2 ? "1 more file" : $"{files.Count - 1} more files";
}
