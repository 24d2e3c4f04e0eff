using ResearchKit.Kernel.CSharp;
using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells;

/// <summary>Runs each cell on a thread of its own, and stops it when asked.</summary>
/// <remarks>
/// Three things stop a cell: its loops ask (<see cref="Interruption"/>), a thread that waits or sleeps is woken, and the
/// engine of its language is told. A cell that goes on for all that is ended with the process. The thread is left to a
/// cell alone so that a wake-up which comes too late meets none of the kernel's own waits.
/// </remarks>
internal sealed class CellThread(CellRunner runner, Action endProcess)
{
    /// <summary>As deep as recursion may go: 64 times the default, since an overflow ends the process.</summary>
    private const int StackSize = 64 * 1024 * 1024;

    private readonly Lock _lock = new();
    private Thread? _running;

    public ErrorEvent? Run(int id, string code, string? language, CellOutput output)
    {
        ErrorEvent? error = null;
        var thread = new Thread(() => error = runner.Run(id, code, language, output), StackSize) { IsBackground = true, Name = "cell" };
        lock (_lock)
        {
            Interruption.IsRequested = false;
            _running = thread;
        }
        thread.Start();
        thread.Join();
        lock (_lock)
            _running = null;
        return error is not null && Interruption.IsRequested ? Interrupted(id, error) : error;
    }

    /// <summary>Stops the running cell; called from another thread. Nothing happens between cells.</summary>
    public void Interrupt()
    {
        Thread cell;
        lock (_lock)
        {
            if (_running is null)
                return;
            cell = _running;
            Interruption.IsRequested = true;
        }
        var engine = runner.Running;
        engine?.Interrupt();
        cell.Interrupt();
        var grace = engine?.Grace ?? TimeSpan.FromSeconds(3);
        new Thread(() => EndUnlessStopped(cell, grace)) { IsBackground = true, Name = "interruption" }.Start();
    }

    private void EndUnlessStopped(Thread cell, TimeSpan grace)
    {
        if (!cell.Join(grace))
            endProcess();
    }

    /// <summary>However a cell fails that was to stop, that is why.</summary>
    private static ErrorEvent Interrupted(int id, ErrorEvent error)
    {
        const string message = "The cell was interrupted.";
        return error with
        {
            Name = ErrorEvent.Interrupted,
            Message = message,
            // Where in the framework it waited is of no interest; where in the cell is.
            Trace = [$"{ErrorEvent.Interrupted}: {message}", .. error.Trace.Where(line => line.Contains(CellPath.Of(id), StringComparison.Ordinal))],
        };
    }
}
