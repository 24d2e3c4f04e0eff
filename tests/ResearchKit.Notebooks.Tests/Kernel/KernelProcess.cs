using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Tests.Kernel;

/// <summary>A kernel as a runner starts it, spoken to line by line.</summary>
internal sealed class KernelProcess : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly TemporaryFolder? _ownFolder;
    private int _lastId;

    /// <param name="locale">The locale of the machine, as Unix writes it.</param>
    public KernelProcess(string locale = "C") : this(new TemporaryFolder(), locale) => _ownFolder = Folder;

    public KernelProcess(TemporaryFolder folder, string locale = "C")
    {
        Folder = folder;
        var start = new ProcessStartInfo("dotnet", [Dll, "stdio", "--directory", folder.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Copies of libraries go to the test's own folder, not to the user's.
        start.Environment["XDG_DATA_HOME"] = System.IO.Path.Combine(folder.Path, "data");
        start.Environment["LC_ALL"] = locale;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
                _errors.AppendLine(line.Data);
        };
        _process.BeginErrorReadLine();
        Assert.IsType<ReadyEvent>(Read());
    }

    public static string Dll => System.IO.Path.Combine(AppContext.BaseDirectory, "ResearchKit.Kernel.dll");

    public TemporaryFolder Folder { get; }

    /// <summary>What the process wrote to its standard error; whole once it has ended.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    /// <summary>Runs a cell to its end.</summary>
    /// <param name="answer">What is sent when an event comes, or null; with it, the cell may ask for input.</param>
    public CellResult Run(
        string code, bool withFigures = false, string? language = null, Func<KernelEvent, KernelRequest?>? answer = null)
    {
        var id = ++_lastId;
        Send(new ExecuteRequest(id, code, withFigures, language, AllowInput: answer is not null));
        var events = new List<KernelEvent>();
        do
        {
            events.Add(Read() ?? throw new InvalidOperationException("The kernel ended within the cell. " + Errors));
            if (answer?.Invoke(events[^1]) is { } request)
                Send(request);
        }
        while (events[^1] is not DoneEvent);
        return new CellResult(id, events);
    }

    /// <summary>Sends a cell and does not wait for it.</summary>
    public int Start(string code, bool withFigures = false)
    {
        Send(new ExecuteRequest(++_lastId, code, withFigures));
        return _lastId;
    }

    public void Send(KernelRequest request) => Send(JsonSerializer.Serialize(request));

    public void Send(string line)
    {
        _process.StandardInput.Write(line + "\n");
        _process.StandardInput.Flush();
    }

    /// <summary>The next event, or null at the end of the output.</summary>
    public KernelEvent? Read()
    {
        var line = _process.StandardOutput.ReadLineAsync();
        Assert.True(line.Wait(Patience), "The kernel says nothing.");
        return line.Result is null ? null : JsonSerializer.Deserialize<KernelEvent>(line.Result);
    }

    public void CloseInput() => _process.StandardInput.Close();

    /// <summary>Waits for the end of the process and gives its exit code, or null where it goes on for too long.</summary>
    public int? WaitForEnd(TimeSpan atMost)
    {
        if (!_process.WaitForExit(atMost))
            return null;
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _ownFolder?.Dispose();
    }
}
