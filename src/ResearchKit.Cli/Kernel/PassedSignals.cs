using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ResearchKit.Cli.Kernel;

/// <summary>
/// While a kernel runs in the foreground its signals are the kernel's: Ctrl-C reaches it by itself and stops a cell; a
/// request to end ends it and what it has started, and this command after it.
/// </summary>
internal sealed class PassedSignals : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;

    public PassedSignals(Process kernel) => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true),
        .. new[] { PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }.Select(signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            kernel.Kill(entireProcessTree: true);
        })),
    ];

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
    }
}
