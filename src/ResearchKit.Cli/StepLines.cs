using System.Diagnostics;
using ResearchKit.Cli.Run;

namespace ResearchKit.Cli;

/// <summary>The steps of long work as lines for logs and pipes, not oftener than now and then: short work leaves none.</summary>
/// <param name="output">Where the lines go.</param>
/// <param name="between">How long after the start, and after each line, no other comes.</param>
internal sealed class StepLines(TextWriter output, TimeSpan between)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _last;

    /// <summary>Called from one thread at a time, as steps follow each other.</summary>
    public void Tell(string step)
    {
        var elapsed = _watch.Elapsed;
        if (elapsed - _last < between)
            return;
        _last = elapsed;
        output.WriteLine($"{step} ({ElapsedText.Of(elapsed)})");
    }
}
