using System.Diagnostics;
using System.Runtime.InteropServices;
using ResearchKit.Kernel.Cells;
using ResearchKit.Kernel.Cells.Services;
using ResearchKit.Kernel.Libraries;
using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Stdio;

/// <summary>The engine behind JSON lines: takes requests one after the other and runs them as cells.</summary>
internal sealed class StdioSession
{
    private static readonly TimeSpan GraceBetweenCells = TimeSpan.FromSeconds(1);

    private readonly TextWriter _log;
    private readonly RequestReader _reader;
    private readonly CellOutput _output;
    private readonly CellConsole _console;
    private readonly CellThread _cells;
    private readonly CellServices _services;

    public StdioSession(ProcessStreams streams, string directory)
    {
        _log = streams.Log;
        _output = new CellOutput(new EventWriter(streams.Events).Write);
        _console = new CellConsole(_output);
        var engines = new CellEngines(new NotebookLibraries(directory, ShadowCopies.OfUser()), directory);
        _cells = new CellThread(new CellRunner(engines, directory), EndWithCell);
        _services = new CellServices(engines, directory, streams.Log);
        _reader = new RequestReader(streams.Requests, streams.Log, EndProcess)
        {
            Expect = _cells.Expect,
            Interrupt = _cells.Interrupt,
            Reply = _console.Reply,
        };
    }

    public void Run()
    {
        // Ctrl-C reaches every process of a terminal or of a Jupyter session. Whoever started the engine decides what it means.
        using var survived = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        _reader.Start();
        Interruption.SpareProcess();
        CellDisplay.Console = _console;
        FileReads.SendTo(_output);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => SayWhenACellEndsTheProcess();
        Task.Run(DisplayBundle.WarmUp);
        _output.Send(new ReadyEvent());
        foreach (var request in _reader.Requests)
        {
            switch (request)
            {
                case ShutdownRequest:
                    return;
                case ExecuteRequest cell:
                    Execute(cell);
                    break;
                case CompleteRequest complete:
                    _output.Send(_services.Answer(complete));
                    break;
                case InspectRequest inspect:
                    _output.Send(_services.Answer(inspect));
                    break;
                case IsCompleteRequest isComplete:
                    _output.Send(_services.Answer(isComplete));
                    break;
            }
        }
    }

    private void Execute(ExecuteRequest request)
    {
        _output.Begin(request.Id, request.WithFigures ? FigureFiles.Sent : FigureFiles.NotSent);
        _console.Begin(request.AllowInput);
        var error = _cells.Run(request.Id, request.Code, request.Language, _output);
        if (error != null)
            _output.Send(error);
        _output.End(error is null);
    }

    private void SayWhenACellEndsTheProcess()
    {
        if (_output.RunningCell is not { } cell)
            return;
        _output.Flush();
        _log.WriteLine($"ResearchKit.Kernel: cell {cell} ended the process with exit code {Environment.ExitCode}.");
    }

    /// <summary>A cell cannot be stopped: it is ended with the process.</summary>
    private void EndWithCell()
    {
        _output.Flush();
        _log.WriteLine($"ResearchKit.Kernel: cell {_output.RunningCell} did not stop when it was interrupted; the process ends.");
        Process.GetCurrentProcess().Kill();
    }

    /// <summary>The runner is gone: so is the kernel, whatever it does.</summary>
    private void EndProcess()
    {
        // After the last request the other thread ends the process in good order, given the time.
        if (_output.RunningCell is null)
            Thread.Sleep(GraceBetweenCells);
        // Not Environment.Exit: it runs the exit handlers of whatever a cell has loaded, and any of them may block.
        Process.GetCurrentProcess().Kill();
    }
}
