extern alias kernel;

using kernel::ResearchKit.Kernel.Jupyter;
using kernel::ResearchKit.Kernel.Jupyter.Engine;
using kernel::ResearchKit.Kernel.Jupyter.Wire;
using ResearchKit.Notebooks.Tests.Running;

namespace ResearchKit.Notebooks.Tests.Jupyter;

/// <summary>A kernel in this process whose engine is tests/ScriptedKernel, with a client connected to it.</summary>
public sealed class ScriptedJupyter : IDisposable
{
    /// <summary>Short, so that a test of a cell that does not stop is short.</summary>
    private static readonly TimeSpan PatienceAfterInterrupt = TimeSpan.FromSeconds(1);

    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _log = new() { NewLine = "\n" };
    private readonly TextWriter _toLog;
    private readonly JupyterKernel _kernel;

    public ScriptedJupyter()
    {
        Ports = JupyterPorts.Free();
        var engine = new RestartableEngine(ScriptedNotebook.Options.KernelPath, _folder.Path, PatienceAfterInterrupt);
        _toLog = TextWriter.Synchronized(_log);
        _kernel = JupyterKernel.StartAsync(ConnectionFile.Read(Ports.WriteFile(_folder)), engine, _toLog).GetAwaiter().GetResult();
        Client = new JupyterClient(Ports);
    }

    internal JupyterPorts Ports { get; }

    internal JupyterClient Client { get; }

    internal Task Ended => _kernel.Ended;

    /// <summary>What the kernel has complained of.</summary>
    internal string Log
    {
        get
        {
            // The synchronized writer locks itself.
            lock (_toLog)
                return _log.ToString();
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        _kernel.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _folder.Dispose();
    }
}
