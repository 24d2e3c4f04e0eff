using ResearchKit.Kernel.Client;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Jupyter.Engine;

/// <summary>
/// The engine as a child process that is replaced when it dies. Requests are made one after the other; interrupts and
/// input come from other threads.
/// </summary>
internal sealed class RestartableEngine : IAsyncDisposable
{
    /// <summary>The engine ends itself three seconds after an interrupt; from here on it is not believed to.</summary>
    public static readonly TimeSpan PatienceAfterInterrupt = TimeSpan.FromSeconds(4.5);

    // An interrupt that overtakes the start of its cell meets an engine between cells, which does nothing.
    private static readonly TimeSpan SecondInterrupt = TimeSpan.FromSeconds(0.5);

    private readonly Func<KernelProcess> _start;
    private readonly TimeSpan _patience;
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _sending = new(1);
    private Task<KernelProcess> _process;
    private RunningCell? _cell;
    private bool _isEnding;

    public RestartableEngine(string path, string directory) : this(path, directory, PatienceAfterInterrupt)
    {
    }

    public RestartableEngine(string path, string directory, TimeSpan patience)
    {
        _start = () => KernelProcess.Start(path, directory);
        _patience = patience;
        _process = Task.Run(_start);
    }

    /// <summary>Runs a cell, hands on its events and tells whether it succeeded.</summary>
    /// <exception cref="EngineLost">The engine died; the next cell finds a new one.</exception>
    /// <exception cref="OperationCanceledException">The kernel is ending.</exception>
    public async Task<bool> RunAsync(ExecuteRequest request, Func<KernelEvent, Task> handle)
    {
        var cell = new RunningCell();
        lock (_lock)
            _cell = cell;
        var process = await _process;
        try
        {
            await SendAsync(process, request);
            while (true)
            {
                var next = await process.NextAsync(CancellationToken.None);
                if (next is DoneEvent done && done.Id == request.Id)
                    return done.Succeeded;
                cell.WaitsForInput |= next is InputEvent;
                await handle(next);
            }
        }
        catch (KernelFault fault)
        {
            Replace(process);
            throw new EngineLost(fault, cell.IsInterrupted);
        }
        finally
        {
            lock (_lock)
                _cell = null;
        }
    }

    /// <summary>Asks for one answer; a dead engine is told of by the next cell.</summary>
    /// <exception cref="KernelFault">The engine is dead.</exception>
    public async Task<T> AskAsync<T>(KernelRequest request) where T : KernelEvent
    {
        var process = await _process;
        await SendAsync(process, request);
        while (true)
            if (await process.NextAsync(CancellationToken.None) is T answer)
                return answer;
    }

    /// <summary>Stops the running cell; between cells it does nothing.</summary>
    public async Task InterruptAsync()
    {
        RunningCell cell;
        lock (_lock)
        {
            if (_cell is not { IsInterrupted: false })
                return;
            cell = _cell;
            cell.IsInterrupted = true;
        }
        _ = InsistAsync(cell, await _process);
    }

    /// <summary>Passes on what the user has typed, if a cell waits for it.</summary>
    public async Task AnswerAsync(string text)
    {
        RunningCell cell;
        lock (_lock)
        {
            if (_cell is not { WaitsForInput: true })
                return;
            cell = _cell;
            cell.WaitsForInput = false;
        }
        await SendToAsync(cell, await _process, new InputReply(text));
    }

    /// <summary>From here on a dead engine is not replaced. A running cell is ended with its engine.</summary>
    public async ValueTask DisposeAsync()
    {
        bool isBusy;
        lock (_lock)
        {
            _isEnding = true;
            isBusy = _cell != null;
        }
        var process = await _process;
        if (isBusy)
            process.End();
        await process.DisposeAsync();
    }

    private async Task InsistAsync(RunningCell cell, KernelProcess process)
    {
        // Not awaited: the engine may have stopped reading.
        _ = SendToAsync(cell, process, new InterruptRequest());
        await Task.Delay(SecondInterrupt < _patience ? SecondInterrupt : _patience);
        _ = SendToAsync(cell, process, new InterruptRequest());
        await Task.Delay(_patience > SecondInterrupt ? _patience - SecondInterrupt : TimeSpan.Zero);
        lock (_lock)
            if (_cell == cell)
                process.End();
    }

    /// <summary>Sends what concerns a cell, unless it has ended.</summary>
    private async Task SendToAsync(RunningCell cell, KernelProcess process, KernelRequest request)
    {
        try
        {
            await SendAsync(process, request, () => _cell == cell);
        }
        catch (KernelFault)
        {
            // Its end is seen by whoever waits for the cell.
        }
    }

    private async Task SendAsync(KernelProcess process, KernelRequest request, Func<bool>? isWanted = null)
    {
        await _sending.WaitAsync();
        try
        {
            if (isWanted?.Invoke() ?? true)
                await process.SendAsync(request);
        }
        finally
        {
            _sending.Release();
        }
    }

    private void Replace(KernelProcess process)
    {
        lock (_lock)
        {
            if (_isEnding)
                throw new OperationCanceledException("The kernel is ending.");
            _process = Task.Run(_start);
        }
        process.End();
        // It waits for a dead process's last words; nobody else needs to.
        _ = process.DisposeAsync().AsTask();
    }

    private sealed class RunningCell
    {
        public bool IsInterrupted { get; set; }

        public bool WaitsForInput { get; set; }
    }
}
