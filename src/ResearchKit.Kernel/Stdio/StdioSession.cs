using System.Diagnostics;
using ResearchKit.Kernel.CSharp;
using ResearchKit.Kernel.Libraries;
using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Stdio;

/// <summary>The kernel behind JSON lines: takes requests one after the other and runs them as cells.</summary>
internal sealed class StdioSession
{
    private static readonly TimeSpan GraceBetweenCells = TimeSpan.FromSeconds(1);

    private readonly TextWriter _log;
    private readonly RequestReader _reader;
    private readonly CellOutput _output;
    private readonly CellWriter _standardOutput;
    private readonly CellWriter _standardError;
    private readonly CSharpEngine _engine;

    public StdioSession(ProcessStreams streams, string directory)
    {
        _log = streams.Log;
        _reader = new RequestReader(streams.Requests, streams.Log, EndProcess);
        _output = new CellOutput(new EventWriter(streams.Events).Write);
        _standardOutput = new CellWriter(_output, CellStream.Output);
        _standardError = new CellWriter(_output, CellStream.Error);
        _engine = new CSharpEngine(new NotebookLibraries(directory, ShadowCopies.OfUser()), directory);
    }

    public void Run()
    {
        _reader.Start();
        CellDisplay.Output = _output;
        FileReads.SendTo(_output);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => SayWhenACellEndsTheProcess();
        Task.Run(DisplayBundle.WarmUp);
        _output.Send(new ReadyEvent());
        foreach (var request in _reader.Requests)
        {
            if (request is ShutdownRequest)
                return;
            if (request is ExecuteRequest cell)
                Execute(cell);
        }
    }

    private void Execute(ExecuteRequest request)
    {
        _output.Begin(request.Id, request.WithFigures ? FigureFiles.Sent : FigureFiles.NotSent);
        // For every cell anew: one before it may have redirected them and not put them back.
        Console.SetIn(TextReader.Null);
        Console.SetOut(_standardOutput);
        Console.SetError(_standardError);
        ErrorEvent? error;
        try
        {
            error = _engine.Execute(request.Id, request.Code, _output);
        }
        catch (Exception e)
        {
            // A fault of the engine or of a formatter: the cell fails, the kernel goes on.
            error = RuntimeError.Of(request.Id, e);
        }
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
