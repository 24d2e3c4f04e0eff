using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>
/// Notices that whoever started the kernel is gone, so that no kernel is left behind by a Jupyter that crashed. Only
/// where Jupyter asks for it, by the variable JPY_PARENT_PID; on Windows that holds a handle, and Jupyter ends its kernels
/// by other means.
/// </summary>
internal sealed class ParentWatch : IDisposable
{
    private const string Variable = "JPY_PARENT_PID";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Timer _timer;

    private ParentWatch(int parent, Action gone)
    {
        var direct = getppid();
        _timer = new Timer(_ =>
        {
            // A parent that is dead but not yet waited for still has its number; its children have a new parent by then.
            if (getppid() != direct || !IsAlive(parent))
                gone();
        }, state: null, Interval, Interval);
    }

    public static ParentWatch? Start(Action gone) =>
        !OperatingSystem.IsWindows()
        && int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var parent)
        && parent > 1
            ? new(parent, gone)
            : null;

    public void Dispose() => _timer.Dispose();

    private static bool IsAlive(int id)
    {
        try
        {
            Process.GetProcessById(id).Dispose();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [DllImport("libc")]
    private static extern int getppid();
}
