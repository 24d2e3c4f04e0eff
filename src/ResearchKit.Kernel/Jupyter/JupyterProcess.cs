using System.Diagnostics;
using System.Runtime.InteropServices;
using NetMQ;
using ResearchKit.Kernel.Jupyter.Engine;
using ResearchKit.Kernel.Jupyter.Wire;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>The process that a Jupyter client starts: from its connection file to its exit code.</summary>
internal static class JupyterProcess
{
    private const int Failure = 1;

    private static readonly TaskCompletionSource ToldToEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static int Run(string connectionFile) => RunAsync(connectionFile).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(string connectionFile)
    {
        using var copy = InstalledCopy.Hold(AppContext.BaseDirectory);
        try
        {
            var connection = ConnectionFile.Read(connectionFile);
            var engine = new RestartableEngine(typeof(JupyterProcess).Assembly.Location, Environment.CurrentDirectory);
            await using var kernel = await JupyterKernel.StartAsync(connection, engine, Console.Error);
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
            {
                context.Cancel = true;
                _ = kernel.InterruptAsync();
            });
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
            using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, End);
            using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, End);
            using var parent = ParentWatch.Start(() => ToldToEnd.TrySetResult());
            await await Task.WhenAny(kernel.Ended, ToldToEnd.Task);
        }
        catch (ConnectionException e)
        {
            await Console.Error.WriteLineAsync("ResearchKit.Kernel: " + e.Message);
            return Failure;
        }
        finally
        {
            NetMQConfig.Cleanup(block: true);
        }
        return 0;
    }

    private static void End(PosixSignalContext context)
    {
        context.Cancel = true;
        // The second signal: at once. The engine sees its input closed and ends too.
        if (!ToldToEnd.TrySetResult())
            Process.GetCurrentProcess().Kill();
    }
}
