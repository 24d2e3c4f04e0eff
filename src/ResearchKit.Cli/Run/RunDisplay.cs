using ResearchKit.Notebooks.Checking;
using ResearchKit.Notebooks.Running;
using Spectre.Console;

namespace ResearchKit.Cli.Run;

/// <summary>
/// Shows how far a run is: bars on a terminal, plain lines elsewhere. Notebooks that run at the same time report from
/// different threads; what one reports at a time stays together.
/// </summary>
internal abstract class RunDisplay(RunPlan plan)
{
    private readonly Lock _lock = new();

    protected RunPlan Plan => plan;

    public static RunDisplay For(TextWriter output, RunPlan plan, int runs, int jobs)
    {
        // Only the real console can be a terminal; a writer that a test or a pipe hands in is not.
        return ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Interactive
            ? new BarDisplay(AnsiConsole.Console, plan, runs, jobs)
            : new LineDisplay(output, plan, runs, jobs);
    }

    /// <summary>Where standard output belongs to a document: bars on a terminal's standard error, elsewhere nothing.</summary>
    public static RunDisplay Beside(TextWriter error, RunPlan plan, int runs, int jobs) =>
        ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected
            ? new BarDisplay(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }), plan, runs, jobs)
            : new LineDisplay(TextWriter.Null, plan, runs, jobs);

    public abstract Task ShowAsync(Func<Task> work);

    public IProgress<RunEvent> Observer(RunTask task) => new TaskObserver(this, task);

    public void Written(RunTask task, IReadOnlyList<string> files)
    {
        foreach (var file in files.Where(file => Path.GetExtension(file) == ".html"))
            Tell(task, $"  wrote {plan.Shown(file)} and {(files.Count == 2 ? "1 more file" : $"{files.Count - 1} more files")}");
    }

    public void Failure(RunTask task, string description) => Tell(task, description, "FAILED");

    public void Saved(RunTask task, bool isNew) =>
        Tell(task, isNew ? $"  saved {plan.Shown(task.Notebook)}" : $"  {plan.Shown(task.Notebook)} holds these outputs already");

    public void Checked(RunTask task, IReadOnlyList<OutputDifference> differences)
    {
        if (differences.Count == 0)
            Tell(task, "  same as committed");
        else
            Tell(task, DifferenceText.Of(plan.Shown(task.Notebook), differences), "DIFFERS");
    }

    protected abstract void Show(RunTask task, RunEvent value);

    /// <param name="text">One or more lines.</param>
    /// <param name="alarm">A word that stands out before it, or null.</param>
    protected abstract void Show(RunTask task, string text, string? alarm);

    private void Tell(RunTask task, string text, string? alarm = null)
    {
        lock (_lock)
            Show(task, text, alarm);
    }

    private sealed class TaskObserver(RunDisplay display, RunTask task) : IProgress<RunEvent>
    {
        public void Report(RunEvent value)
        {
            lock (display._lock)
                display.Show(task, value);
        }
    }
}
