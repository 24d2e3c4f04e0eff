using ResearchKit.Cli.Run;

namespace ResearchKit.Cli.Tests.Run;

public class ElapsedTextTests
{
    [Theory]
    [InlineData(0.0401, "0.04 s")]
    [InlineData(9.994, "9.99 s")]
    [InlineData(12.34, "12.3 s")]
    [InlineData(99.94, "99.9 s")]
    [InlineData(99.96, "1 min 39 s")]
    [InlineData(125, "2 min 05 s")]
    [InlineData(3725, "62 min 05 s")]
    public void Times_read_at_a_glance(double seconds, string text) => Assert.Equal(text, ElapsedText.Of(TimeSpan.FromSeconds(seconds)));
}
