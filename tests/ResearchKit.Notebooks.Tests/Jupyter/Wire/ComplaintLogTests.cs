extern alias kernel;

using kernel::ResearchKit.Kernel.Jupyter.Wire;

namespace ResearchKit.Notebooks.Tests.Jupyter.Wire;

public class ComplaintLogTests
{
    private readonly StringWriter _written = new() { NewLine = "\n" };
    private readonly HandClock _clock = new();

    [Fact]
    public void A_flood_of_complaints_is_no_flood_of_lines()
    {
        var log = new ComplaintLog(_written, _clock);
        for (var i = 0; i < 5_000; i++)
            log.Dropped("shell", "its signature is wrong");
        Assert.Equal(string.Concat(Enumerable.Repeat("ResearchKit.Kernel: a message on shell was dropped: its signature is wrong.\n", 10)), Told());

        _clock.Now += ComplaintLog.Period;
        log.Write("another");
        Assert.Equal("ResearchKit.Kernel: 4990 more complaints were not written.\nResearchKit.Kernel: another\n", Told());
        log.Close();
        Assert.Equal("", Told());
    }

    [Fact]
    public void What_was_not_written_is_counted_at_the_end()
    {
        var log = new ComplaintLog(_written, _clock);
        for (var i = 0; i < 12; i++)
            log.Write("x");
        Told();
        log.Close();
        Assert.Equal("ResearchKit.Kernel: 2 more complaints were not written.\n", Told());
    }

    private string Told()
    {
        var told = _written.ToString();
        _written.GetStringBuilder().Clear();
        return told;
    }

    private sealed class HandClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
