using System.Globalization;

namespace ResearchKit.Cli.Tests;

public class StepLinesTests
{
    [Fact]
    public void A_step_is_a_line_with_the_time_it_took_to_get_there()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var lines = new StepLines(output, TimeSpan.Zero);
        lines.Tell("1 of 2: correlation, normal");
        lines.Tell("2 of 2: correlation, [ties]");
        Assert.Matches(@"^1 of 2: correlation, normal \(\d+\.\d+ s\)\n2 of 2: correlation, \[ties\] \(\d+\.\d+ s\)\n$", output.ToString());
    }

    [Fact]
    public void Short_work_leaves_none_and_after_a_line_there_is_a_pause()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var never = new StepLines(output, TimeSpan.FromHours(1));
        never.Tell("at once");
        Assert.Equal("", output.ToString());

        var pause = TimeSpan.FromMilliseconds(200);
        var sparse = new StepLines(output, pause);
        Thread.Sleep(pause);
        sparse.Tell("first");
        Assert.StartsWith("first (", output.ToString(), StringComparison.Ordinal);
    }
}
