using System.Runtime.ExceptionServices;

namespace ResearchKit.Kernel.Sql;

/// <summary>Runs work in DuckDB so that it can be interrupted.</summary>
/// <remarks>
/// A thread inside DuckDB does not hear that its cell is to stop; one that waits does. So the cell waits, and tells
/// DuckDB until the work has ended: told once, between two statements, it would not listen.
/// </remarks>
internal static class SqlThread
{
    private const int StackSize = 16 * 1024 * 1024;

    private static readonly TimeSpan BetweenInterrupts = TimeSpan.FromMilliseconds(20);

    public static T Run<T>(Func<T> work, Action interrupt)
    {
        T result = default!;
        ExceptionDispatchInfo? fault = null;
        var thread = new Thread(Work, StackSize) { IsBackground = true, Name = "sql" };
        thread.Start();
        var isInterrupted = false;
        while (true)
        {
            try
            {
                if (thread.Join(isInterrupted ? BetweenInterrupts : Timeout.InfiniteTimeSpan))
                    break;
            }
            catch (ThreadInterruptedException)
            {
                isInterrupted = true;
            }
            interrupt();
        }
        fault?.Throw();
        return result;

        void Work()
        {
            try
            {
                result = work();
            }
            catch (Exception e)
            {
                fault = ExceptionDispatchInfo.Capture(e);
            }
        }
    }
}
