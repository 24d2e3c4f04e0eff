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
    public static Task<T> ShowAsync<T>(TextWriter error, CancellationToken cancellation, Func<Action<string>, T> work)
    {
        // Only the real console can be a terminal; a writer that a test or a pipe hands in is not.
        if (!ReferenceEquals(error, Console.Error) || Console.IsErrorRedirected)
            return RunAsync(() => work(new StepLines(error, BetweenLines).Tell), cancellation);
        return ShowAsync(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }), cancellation, work);
    }

    /// <summary>The same on a terminal that is known to be one.</summary>
    public static Task<T> ShowAsync<T>(IAnsiConsole terminal, CancellationToken cancellation, Func<Action<string>, T> work) =>
        // Spectre refuses an empty text; this one stands for some milliseconds.
        terminal.Status().StartAsync("Starting", status =>
            RunAsync(() => work(step => status.Status(Markup.Escape(step))), cancellation));
}
