using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace ResearchKit.Kernel.Cells;

/// <summary>Whether the running cell is asked to stop. Public because loops of cells ask it: see <c>LoopChecks</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class Interruption
{
    private static volatile bool _isRequested;

    internal static bool IsRequested
    {
        get => _isRequested;
        set => _isRequested = value;
    }

    /// <summary>Keeps the process alive where a loop that stops ends a thread that an earlier cell has left behind.</summary>
    internal static void SpareProcess() =>
        ExceptionHandling.SetUnhandledExceptionHandler(exception => IsRequested && exception is OperationCanceledException);

    /// <summary>First in each loop of a cell.</summary>
    /// <exception cref="OperationCanceledException">The cell is to stop.</exception>
    public static void Check()
    {
        if (_isRequested)
            Stop();
    }

    // Out of line, so that the check stays small enough to be inlined.
    private static void Stop() => throw new OperationCanceledException("The cell was interrupted.");
}
