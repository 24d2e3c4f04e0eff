using System.Diagnostics;
using System.Text.Json.Nodes;
using ResearchKit.Kernel.Client;
using ResearchKit.Kernel.Protocol;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Running;

/// <summary>What came of one cell. Its outputs are taken from <paramref name="Output"/> when the run is over.</summary>
internal sealed record CellResult(
    NotebookCell Cell, CellStatus Status, TimeSpan Duration, CellFailure? Failure, OutputCollector Output);

/// <summary>One kernel and the cells that it runs. The kernel is started with the first of them.</summary>
internal sealed class CellSession(RunnerOptions options, string directory, CancellationToken cancellation) : IAsyncDisposable
{
    private const string RaisesException = "raises-exception";

    private readonly Displays _displays = new();
    private readonly DataFiles _dataFiles = new(directory);
    private KernelProcess? _kernel;
    private Stopwatch? _sinceStart;
    private int _executionCount;

    public Task<IReadOnlyList<DataFile>> DataFilesAsync() => _dataFiles.HashedAsync();

    public async Task<CellResult> RunAsync(NotebookCell cell, int number, string? language)
    {
        var watch = Stopwatch.StartNew();
        _sinceStart ??= watch;
        var collector = new OutputCollector(number, ++_executionCount, options.CellOutputLimit, _displays);
        var isExpected = cell.HasTag(RaisesException);
        try
        {
            _kernel ??= await StartAsync();
            await ExecuteAsync(_kernel, new ExecuteRequest(number, cell.Source, WithFigures: true, language), collector);
            if (isExpected && collector.Error is null)
            {
                const string message = $"The cell is tagged {RaisesException} but raised none.";
                collector.Add(new CellError("ExpectedException", message, Line: null, [$"ExpectedException: {message}"]));
                isExpected = false;
            }
        }
        catch (KernelFault fault)
        {
            _kernel?.End();
            // Ctrl-C in a terminal ends the kernel too, and its end may be seen first: that is no fault of the cell.
            cancellation.ThrowIfCancellationRequested();
            collector.Add(CellError.Of(fault));
            isExpected = false;
        }

        var done = cell with { ExecutionCount = _executionCount, Metadata = WithoutTimes(cell) };
        var failure = collector.Error is { } error && !isExpected ? CellFailure.Of(cell, number, error) : null;
        var status = failure is not null ? CellStatus.Failed : isExpected ? CellStatus.FailedAsExpected : CellStatus.Succeeded;
        return new CellResult(done, status, watch.Elapsed, failure, collector);
    }

    public ValueTask DisposeAsync() => _kernel?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<KernelProcess> StartAsync()
    {
        cancellation.ThrowIfCancellationRequested();
        var kernel = _kernel = KernelProcess.Start(options.KernelPath, directory);
        var ready = await NextAsync(kernel, options.StartTimeLimit, Stopwatch.StartNew(),
            limit => new KernelFault("KernelStart", $"The kernel was not ready within {limit} and was ended."));
        return ready is ReadyEvent
            ? kernel
            : throw new KernelFault("KernelProtocol", "The kernel sent another event before it was ready.");
    }

    private async Task ExecuteAsync(KernelProcess kernel, ExecuteRequest request, OutputCollector collector)
    {
        await kernel.SendAsync(request);
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var next = await NextAsync(kernel, options.CellTimeLimit, watch,
                limit => new KernelFault("TimeLimit", $"The cell ran longer than its limit of {limit} and was ended."));
            if (next is DoneEvent done)
            {
                if (!done.Succeeded && collector.Error is null)
                    collector.Add(new CellError("Error", "The cell failed and the kernel did not say why.", Line: null, []));
                return;
            }
            if (next is FileReadEvent read)
                _dataFiles.Add(read.Path);
            collector.Add(next);
        }
    }

    /// <summary>The next event before the limit is over, counted from the start of <paramref name="watch"/>, or the notebook's own.</summary>
    private async Task<KernelEvent> NextAsync(
        KernelProcess kernel, TimeSpan limit, Stopwatch watch, Func<string, KernelFault> overrun)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var left = limit - watch.Elapsed;
        var leftOfNotebook = options.NotebookTimeLimit - _sinceStart!.Elapsed;
        var isNotebookFirst = leftOfNotebook < left;
        if (isNotebookFirst)
            left = leftOfNotebook!.Value;
        deadline.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        try
        {
            return await kernel.NextAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            kernel.End();
            cancellation.ThrowIfCancellationRequested();
            throw isNotebookFirst
                ? new KernelFault("NotebookTimeLimit",
                    $"The notebook ran longer than its limit of {DurationText.Of(options.NotebookTimeLimit!.Value)} and was ended in this cell.")
                : overrun(DurationText.Of(limit));
        }
    }

    /// <summary>Jupyter's times of an earlier run say nothing about this one.</summary>
    private static JsonObject WithoutTimes(NotebookCell cell)
    {
        if (!cell.Metadata.ContainsKey("execution"))
            return cell.Metadata;
        var metadata = (JsonObject)cell.Metadata.DeepClone();
        metadata.Remove("execution");
        return metadata;
    }
}
