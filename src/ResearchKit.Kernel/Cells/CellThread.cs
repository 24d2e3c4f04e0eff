using ResearchKit.Kernel.CSharp;
using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells;

/// <summary>Runs each cell on a thread of its own, and stops it when asked.</summary>
/// <remarks>
/// Two things stop a cell: its loops ask (<see cref="Interruption"/>), and a thread that waits or sleeps is woken. A cell that goes on for all that is ended with the process. The thread is left to a
/// cell alone so that a wake-up which comes too late meets none of the kernel's own waits.
/// </remarks>
internal sealed class CellThread(CellRunner runner, Action endProcess)
{
    /// <summary>As deep as recursion may go: 64 times the default, since an overflow ends the process.</summary>
    private const int StackSize = 64 * 1024 * 1024;

    private readonly Lock _lock = new();
    private Thread? _running;
    private int _waiting;
    private bool _isNextStopped;

    public ErrorEvent? Run(int id, string code, string? language, CellOutput output)
    {
        ErrorEvent? error = null;
        var thread = new Thread(Work, StackSize) { IsBackground = true, Name = "cell" };
        lock (_lock)
        {
            Interruption.IsRequested = _isNextStopped;
            _isNextStopped = false;
            // Within the lock: a thread that is not started yet can be neither woken nor waited for.
            thread.Start();
            _running = thread;
        }
        thread.Join();
        lock (_lock)
        {
            _running = null;
            _waiting--;
        }
        return error is not null && Interruption.IsRequested ? Interrupted(id, error) : error;

        void Work()
        {
            try
            {
                error = runner.Run(id, code, language, output);
            }
            catch (Exception e)
            {
                // The wake-up of an interruption that came late, while another error was being told.
                error = RuntimeError.Of(id, e);
            }
        }
    }

    /// <summary>Tells that a cell has been asked for and will be run; called from another thread.</summary>
    public void Expect()
    {
        lock (_lock)
            _waiting++;
    }

    /// <summary>
    /// Stops the running cell, or the next one where that has been asked for already; called from another thread. Between
    /// cells nothing happens.
    /// </summary>
    public void Interrupt()
    {
        Thread cell;
        lock (_lock)
        {
            if (_running is null)
            {
                _isNextStopped = _waiting > 0;
                return;
            }
            cell = _running;
            Interruption.IsRequested = true;
        }
        var engine = runner.Running;
        cell.Interrupt();
        var grace = engine?.Grace ?? ICellEngine.UsualGrace;
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
