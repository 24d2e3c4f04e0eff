using Spectre.Console;

namespace ResearchKit.Cli;

/// <summary>
/// Work that computes for long and knows nothing of Ctrl-C: it is left behind when the user asks to stop. The process
/// then ends, and with it the temporary files of whatever was being written.
/// </summary>
internal static class LongWork
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(20);

    /// <exception cref="OperationCanceledException">The user wants to stop.</exception>
    public static Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation) =>
        Task.Run(work, CancellationToken.None).WaitAsync(cancellation);

    /// <summary>
    /// The same, with its steps beside a spinner where <paramref name="error"/> is a terminal, and elsewhere as a line now and
    /// then once the work has taken a while.
    /// </summary>
    /// <exception cref="OperationCanceledException">The user wants to stop.</exception>
    public static Task<T> ShowAsync<T>(TextWriter error, CancellationToken cancellation, Func<Action<string>, T> work) =>
        IsTerminal(error)
            ? ShowAsync(TerminalOf(error), cancellation, work)
            : RunAsync(() => work(new StepLines(error, BetweenLines).Tell), cancellation);

    /// <summary>The same on a terminal that is known to be one.</summary>
    public static Task<T> ShowAsync<T>(IAnsiConsole terminal, CancellationToken cancellation, Func<Action<string>, T> work) =>
        // Spectre refuses an empty text; this one stands for some milliseconds.
        terminal.Status().StartAsync("Starting", status =>
            RunAsync(() => work(step => status.Status(Markup.Escape(step))), cancellation));

    /// <summary>
    /// The same of work that knows how far it has come: with a bar where <paramref name="error"/> is a terminal. It is told each
    /// step with the share of all work that is done, from 0 to 1.
    /// </summary>
    /// <exception cref="OperationCanceledException">The user wants to stop.</exception>
    public static Task<T> ShowShareAsync<T>(TextWriter error, CancellationToken cancellation, Func<Action<string, double>, T> work) =>
        IsTerminal(error)
            ? ShowShareAsync(TerminalOf(error), cancellation, work)
            : ShowAsync(error, cancellation, step => work((text, _) => step(text)));

    /// <summary>The same on a terminal that is known to be one.</summary>
    public static Task<T> ShowShareAsync<T>(IAnsiConsole terminal, CancellationToken cancellation, Func<Action<string, double>, T> work) =>
        terminal.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(progress =>
            {
                var bar = progress.AddTask("Starting", maxValue: 1);
                return RunAsync(() => work((step, share) =>
                {
                    bar.Description = Markup.Escape(step);
                    bar.Value = share;
                }), cancellation);
            });

    /// <summary>Only the real console can be a terminal; a writer that a test or a pipe hands in is not.</summary>
    private static bool IsTerminal(TextWriter error) => ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;

    private static IAnsiConsole TerminalOf(TextWriter error) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
}
