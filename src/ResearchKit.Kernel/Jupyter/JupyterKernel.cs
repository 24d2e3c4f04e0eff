using System.Text.Json.Nodes;
using ResearchKit.Kernel.Jupyter.Engine;
using ResearchKit.Kernel.Jupyter.Wire;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>A kernel that serves the clients of one connection file, with an engine in a process of its own.</summary>
internal sealed class JupyterKernel : IAsyncDisposable
{
    private readonly RestartableEngine _engine;
    private readonly JupyterSockets _sockets;
    private readonly ComplaintLog _log;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _shutDown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task[] _loops;

    private JupyterKernel(ConnectionFile connection, RestartableEngine engine, MessageFrames frames, JupyterSockets sockets, ComplaintLog log)
    {
        (_engine, _sockets, _log) = (engine, sockets, log);
        var outbox = new Outbox(sockets, frames, TimeProvider.System);
        sockets.Subscribed = outbox.Welcome;
        sockets.Start();
        var shell = new ShellRequests(sockets, outbox, engine, connection, log, ShutDownAsync);
        var control = new ControlRequests(sockets, outbox, engine, log, ShutDownAsync);
        _ = outbox.PublishAsync(cause: null, "status", new JsonObject { ["execution_state"] = "starting" });
        _loops = [UntilStoppedAsync(shell.RunAsync), UntilStoppedAsync(control.RunAsync), UntilStoppedAsync(control.TakeInputAsync)];
    }

    /// <summary>Done when a client has asked for the end, or fails where the kernel has a defect.</summary>
    public Task Ended => Task.WhenAny([_shutDown.Task, .. _loops]).Unwrap();

    /// <summary>The engine starts while the sockets are bound.</summary>
    /// <exception cref="ConnectionException">A port cannot be had.</exception>
    public static async Task<JupyterKernel> StartAsync(ConnectionFile connection, RestartableEngine engine, TextWriter log)
    {
        try
        {
            var frames = new MessageFrames(new MessageSigner(connection.Key));
            var complaints = new ComplaintLog(log, TimeProvider.System);
            return new(connection, engine, frames, new JupyterSockets(connection, frames, complaints), complaints);
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
    }

    public Task InterruptAsync() => _engine.InterruptAsync();

    /// <summary>Ends the engine, whatever it does, and closes the sockets.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _engine.DisposeAsync();
        _sockets.Dispose();
        _log.Close();
    }

    private async Task ShutDownAsync(Exchange exchange)
    {
        var restart = exchange.Content.Flag("restart", false);
        await exchange.ReplyAsync(new() { ["restart"] = restart });
        await exchange.PublishAsync("shutdown_reply", new() { ["status"] = "ok", ["restart"] = restart });
        await exchange.IdleAsync();
        _shutDown.TrySetResult();
        // The loop that asked waits until it is stopped.
        await Task.Delay(Timeout.Infinite, _stop.Token);
    }

    private async Task UntilStoppedAsync(Func<CancellationToken, Task> loop)
    {
        try
        {
            await loop(_stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
    }
}
