using System.Diagnostics;
using System.Text;
using ResearchKit.Kernel.Cells;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Output;

/// <summary>
/// All that leaves a cell, in the order in which it was made: console text, displays, errors. Text is gathered for a
/// moment, so that a loop of a million lines does not become a million events, but never for longer than
/// <see cref="LongestWait"/>.
/// </summary>
/// <remarks>
/// How a text is cut into events depends on time; whoever compares runs joins neighbours of one stream first. What
/// threads write after their cell has ended is kept for the next cell, up to <see cref="MostBetweenCells"/>: an event
/// belongs to a running request.
/// </remarks>
internal sealed class CellOutput
{
    public static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);

    /// <summary>A text that has grown to this length is sent without waiting.</summary>
    public const int LongestText = 16 * 1024;

    /// <summary>So much of what comes between cells is kept: a thread that a cell has left behind may write for ever.</summary>
    public const int MostBetweenCells = 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Action<KernelEvent> _send;
    private readonly StringBuilder _text = new();
    private readonly AutoResetEvent _textIsWaiting = new(initialState: false);
    private CellStream _stream;
    private long _lastSent;
    private FigureFiles _figureFiles;

    public CellOutput(Action<KernelEvent> send)
    {
        _send = send;
        // A thread rather than a timer: timers wait for the thread pool, and a cell may well occupy all of it.
        new Thread(SendWhatWaits) { IsBackground = true, Name = "cell output" }.Start();
    }

    /// <summary>The id of the cell that runs now, or null between cells.</summary>
    public int? RunningCell { get; private set; }

    public void Begin(int id, FigureFiles figureFiles)
    {
        lock (_lock)
        {
            RunningCell = id;
            _figureFiles = figureFiles;
        }
    }

    public void End(bool succeeded)
    {
        lock (_lock)
        {
            if (RunningCell is not { } id)
                return;
            SendText(TextEnd.Whole);
            _send(new DoneEvent(id, succeeded));
            RunningCell = null;
        }
    }

    public void Write(CellStream stream, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        lock (_lock)
        {
            if (RunningCell is null && _text.Length >= MostBetweenCells)
                return;
            if (stream != _stream)
                SendText(TextEnd.Whole);
            _stream = stream;
            for (; !text.IsEmpty; text = text[Math.Min(text.Length, LongestText)..])
            {
                _text.Append(text[..Math.Min(text.Length, LongestText)]);
                if (_text.Length >= LongestText)
                    SendText(TextEnd.MayGoOn);
            }
            if (_text.Length == 0)
                return;
            // The first line after a silence goes out at once; a flood goes out in the rhythm of the waiting thread.
            if (_text[^1] == '\n' && Stopwatch.GetElapsedTime(_lastSent) >= LongestWait)
                SendText(TextEnd.MayGoOn);
            else
                _textIsWaiting.Set();
        }
    }

    /// <summary>Sends an object that a cell displays, after all text that came before it.</summary>
    /// <param name="value">The object, or null.</param>
    /// <param name="mimeTypes">The forms asked for; none for those that its type prefers.</param>
    /// <param name="isResult">Whether it is the value of the cell's trailing expression.</param>
    /// <param name="displayId">By what it can be updated, or null.</param>
    public void Display(object? value, IReadOnlyList<string> mimeTypes, bool isResult, string? displayId = null)
    {
        // What display gives back is on show already; as the last expression of a cell it is not shown again.
        if (value is DisplayedValue)
            return;
        // Formatting runs foreign code, which may wait for a thread that writes to the console: not under the lock.
        var bundle = DisplayBundle.Of(value, mimeTypes);
        var figure = _figureFiles == FigureFiles.Sent ? Figure.Of(value, bundle) : null;
        lock (_lock)
        {
            SendOfCell(id => new DisplayEvent(id, bundle, isResult, displayId));
            if (figure != null)
                SendOfCell(id => new FigureEvent(id, figure.Name, figure.Svg, figure.Png));
        }
    }

    /// <summary>Sends finished forms, MIME type to content, as something that the cell displays.</summary>
    public void Display(IReadOnlyDictionary<string, string> forms) => SendOfCell(id => new DisplayEvent(id, forms, IsResult: false));

    /// <summary>Sends an event of the running cell; nothing from a thread that outlived its cell, for no request is left that it could answer.</summary>
    /// <param name="make">Makes the event of the cell with this id, or null for none; called under the lock.</param>
    public void SendOfCell(Func<int, KernelEvent?> make)
    {
        lock (_lock)
        {
            if (RunningCell is { } id && make(id) is { } made)
                Send(made);
        }
    }

    /// <summary>Text of the current line that has no line end yet: what a question on the console looks like.</summary>
    public string TakeUnfinishedLine()
    {
        lock (_lock)
        {
            var text = _stream == CellStream.Output ? _text.ToString() : "";
            var line = text[(text.LastIndexOf('\n') + 1)..];
            _text.Length -= line.Length;
            return line;
        }
    }

    public void Send(KernelEvent kernelEvent)
    {
        lock (_lock)
        {
            SendText(TextEnd.Whole);
            _send(kernelEvent);
        }
    }

    public void Flush()
    {
        lock (_lock)
            SendText(TextEnd.MayGoOn);
    }

    private void SendWhatWaits()
    {
        while (true)
        {
            _textIsWaiting.WaitOne();
            Thread.Sleep(LongestWait);
            Flush();
        }
    }

    private void SendText(TextEnd end)
    {
        if (RunningCell is not { } id || _text.Length == 0)
            return;
        // Half of a surrogate pair would arrive as a replacement character: it waits for its other half.
        var held = end == TextEnd.MayGoOn && char.IsHighSurrogate(_text[^1]) ? 1 : 0;
        if (_text.Length > held)
        {
            var name = _stream == CellStream.Output ? "stdout" : "stderr";
            _send(new StreamEvent(id, name, _text.ToString(0, _text.Length - held)));
            _text.Remove(0, _text.Length - held);
        }
        _lastSent = Stopwatch.GetTimestamp();
    }

    private enum TextEnd
    {
        Whole,
        MayGoOn,
    }
}
