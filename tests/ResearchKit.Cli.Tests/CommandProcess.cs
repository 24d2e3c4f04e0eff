using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace ResearchKit.Cli.Tests;

/// <summary>The built command as a process of its own.</summary>
internal sealed class CommandProcess : IDisposable
{
    private const int Interrupt = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private CommandProcess(string folder, string[] arguments, string? input = null)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [Repository.Command, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = input is not null,
            StandardInputEncoding = input is null ? null : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            // Latin-1 and decimal commas: neither must show in what the command writes.
            Environment = { ["LC_ALL"] = "de_DE.ISO-8859-1" },
        })!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
        if (input is null)
            return;
        _process.StandardInput.Write(input);
        _process.StandardInput.Close();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Whether it holds more than a command that has only started: its work is under way.</summary>
    public bool IsDeepInWork
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 > 110_000_000;
        }
    }

    public static CommandProcess Start(string folder, params string[] arguments) => new(folder, arguments);

    public static async Task<Invocation> RunAsync(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        return await process.EndAsync();
    }

    /// <summary>With a text on its standard input.</summary>
    public static async Task<Invocation> FilterAsync(string input, params string[] arguments)
    {
        using var process = new CommandProcess(Path.GetTempPath(), arguments, input);
        return await process.EndAsync();
    }

    public async Task<Invocation> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return new(_process.ExitCode, (await _output).ReplaceLineEndings("\n"), (await _error).ReplaceLineEndings("\n"));
    }

    /// <summary>What Ctrl-C sends, to this process alone.</summary>
    public Task<Invocation> InterruptAsync()
    {
        Assert.Equal(0, Kill(_process.Id, Interrupt));
        return EndAsync();
    }

    /// <summary>Waits for something that the process does.</summary>
    public async Task UntilAsync(Func<bool> condition)
    {
        for (var watch = Stopwatch.StartNew(); !condition(); await Task.Delay(2))
        {
            if (HasExited)
                Assert.Fail($"The command ended too early: {await EndAsync()}");
            Assert.True(watch.Elapsed < Patience, "The command did not come that far.");
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
