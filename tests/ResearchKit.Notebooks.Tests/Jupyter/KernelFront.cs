using System.Diagnostics;
using System.Globalization;

namespace ResearchKit.Notebooks.Tests.Jupyter;

/// <summary>The kernel's process as a Jupyter client starts it; ended with the test.</summary>
internal sealed class KernelFront : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _error;

    /// <param name="parent">The process that the kernel is told to end with, or null for none.</param>
    public KernelFront(TemporaryFolder folder, string file = "connection.json", int? parent = null)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [Kernel.KernelProcess.Dll, "jupyter", file])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardError = true,
            Environment = { ["XDG_DATA_HOME"] = folder.File("data"), ["JPY_PARENT_PID"] = parent?.ToString(CultureInfo.InvariantCulture) ?? "" },
        })!;
        _error = _process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    /// <summary>In megabytes.</summary>
    public double Memory => MemoryOf(_process.Id);

    public static double MemoryOf(int id)
    {
        using var process = Process.GetProcessById(id);
        return process.WorkingSet64 / 1e6;
    }

    /// <summary>Waits for the end of the process.</summary>
    public (int ExitCode, string Error) End()
    {
        Assert.True(_process.WaitForExit(Patience), "The kernel does not end.");
        Assert.True(_error.Wait(Patience));
        return (_process.ExitCode, _error.Result.ReplaceLineEndings("\n"));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    public static bool HasEnded(int id)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; Thread.Sleep(20))
        {
            try
            {
                using var process = Process.GetProcessById(id);
                // An orphan that nobody has waited for yet is dead all the same.
                if (File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal))
                    return true;
            }
            catch (Exception e) when (e is ArgumentException or IOException)
            {
                return true;
            }
        }
        return false;
    }
}
