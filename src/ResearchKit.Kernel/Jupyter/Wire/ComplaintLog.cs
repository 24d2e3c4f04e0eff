using System.Globalization;

namespace ResearchKit.Kernel.Jupyter.Wire;

/// <summary>
/// Tells what was dropped and why, a few lines in each period: whoever floods a kernel with nonsense must not fill the
/// log too, nor stop the kernel at a pipe that nobody reads.
/// </summary>
internal sealed class ComplaintLog(TextWriter log, TimeProvider clock)
{
    public const int LinesPerPeriod = 10;
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private long _begin = clock.GetTimestamp();
    private int _lines;
    private long _untold;

    public void Dropped(string socket, string reason) => Write($"a message on {socket} was dropped: {reason}.");

    public void Write(string complaint)
    {
        lock (_lock)
        {
            if (clock.GetElapsedTime(_begin) >= Period)
            {
                TellTheUntold();
                (_begin, _lines) = (clock.GetTimestamp(), 0);
            }
            if (_lines++ < LinesPerPeriod)
                Line(complaint);
            else
                _untold++;
        }
    }

    /// <summary>At the end, so that the count is right.</summary>
    public void Close()
    {
        lock (_lock)
            TellTheUntold();
    }

    private void TellTheUntold()
    {
        if (_untold > 0)
            Line(string.Create(CultureInfo.InvariantCulture, $"{_untold} more complaints were not written."));
        _untold = 0;
    }

    private void Line(string text)
    {
        try
        {
            log.WriteLine("ResearchKit.Kernel: " + text);
        }
        catch (IOException)
        {
            // Whoever read the log is gone; the kernel serves its clients all the same.
        }
    }
}
