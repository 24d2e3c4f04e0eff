using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Channels;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Client;

/// <summary>The kernel as a child process: requests go in, events come out. Disposing it ends the process.</summary>
internal sealed class KernelProcess : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly JsonSerializerOptions Json = new()
    {
        AllowOutOfOrderMetadataProperties = true,
        PropertyNameCaseInsensitive = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Process _process;
    // Bounded: a cell that puts out faster than its reader takes has to wait, or memory would fill.
    private readonly Channel<KernelEvent> _events = Channel.CreateBounded<KernelEvent>(256);
    private readonly LastWords _lastWords;
    private volatile bool _waitsForPipe;

    private KernelProcess(Process process)
    {
        _process = process;
        _ = PumpEventsAsync();
        _lastWords = new LastWords(process.StandardError);
        _ = CloseAfterExitAsync();
    }

    public static KernelProcess Start(string kernelPath, string directory) => new(Process.Start(
        new ProcessStartInfo(DotnetHost.Path, [Path.GetFullPath(kernelPath), "stdio", "--directory", directory])
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
        })!);

    /// <exception cref="KernelFault">The process has ended.</exception>
    public async Task SendAsync(KernelRequest request)
    {
        try
        {
            await _process.StandardInput.WriteAsync(JsonSerializer.Serialize(request, Json) + "\n");
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            throw await EndedAsync();
        }
    }

    /// <summary>Waits for the next event.</summary>
    /// <exception cref="KernelFault">The process has ended, or wrote what is no event.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> came first.</exception>
    public async Task<KernelEvent> NextAsync(CancellationToken stop)
    {
        while (await _events.Reader.WaitToReadAsync(stop))
            if (_events.Reader.TryRead(out var next))
                return next;
        throw await EndedAsync();
    }

    /// <summary>Asks the kernel to end, and ends it where it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await SendAsync(new ShutdownRequest());
            _process.StandardInput.Close();
            await _process.WaitForExitAsync().WaitAsync(Grace);
        }
        catch (Exception e) when (e is KernelFault or IOException or TimeoutException)
        {
        }
        End();
        _process.Dispose();
    }

    /// <summary>Ends the process and all that it has started, at once.</summary>
    public void End()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
    }

    private async Task PumpEventsAsync()
    {
        try
        {
            while (await ReadLineAsync() is { } line)
                await _events.Writer.WriteAsync(Parse(line));
            _events.Writer.TryComplete();
        }
        catch (KernelFault fault)
        {
            _events.Writer.TryComplete(fault);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            _events.Writer.TryComplete();
        }
    }

    private async Task<string?> ReadLineAsync()
    {
        _waitsForPipe = true;
        var line = await _process.StandardOutput.ReadLineAsync();
        _waitsForPipe = false;
        return line;
    }

    private static KernelEvent Parse(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize<KernelEvent>(line, Json) is { } parsed)
                return parsed;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
        }
        throw new KernelFault("KernelProtocol",
            $"The kernel wrote a line that is not an event: \"{(line.Length <= 80 ? line : line[..79] + "…")}\".");
    }

    /// <summary>A process that the kernel left behind may hold the pipe open for ever; the kernel's end counts.</summary>
    private async Task CloseAfterExitAsync()
    {
        try
        {
            await _process.WaitForExitAsync();
            // What it wrote before its end is handed on first, however slowly it is taken.
            do
                await Task.Delay(Grace);
            while (!_waitsForPipe && !_events.Reader.Completion.IsCompleted);
        }
        catch (InvalidOperationException)
        {
        }
        _events.Writer.TryComplete();
    }

    private async Task<KernelFault> EndedAsync()
    {
        var exit = "closed its output";
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Grace);
            exit = FormattableString.Invariant($"ended with exit code {_process.ExitCode}");
        }
        catch (TimeoutException)
        {
        }
        var words = await _lastWords.WithinAsync(Grace);
        return new KernelFault("KernelEnded", words.Length == 0
            ? $"The kernel {exit} and said nothing."
            : $"The kernel {exit}. Its last words:\n{words}");
    }
}
