using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics;

public class ConfidenceIntervalTests
{
    [Theory]
    [InlineData(0.95, "0.424 to 0.951 (95 %, Fisher z)")]
    [InlineData(0.975, "0.424 to 0.951 (97.5 %, Fisher z)")]
    [InlineData(0.999, "0.424 to 0.951 (99.9 %, Fisher z)")]
    public void The_text_never_rounds_its_level(double level, string expected) =>
        Assert.Equal(expected, new ConfidenceInterval(0.4244, 0.9507, level, "Fisher z").ToString());

    [Fact]
    public void Both_ends_are_inside()
    {
        var interval = new ConfidenceInterval(-1, 2, 0.95, "any");
        Assert.True(interval.Contains(-1));
        Assert.True(interval.Contains(2));
        Assert.False(interval.Contains(2.000001));
        Assert.False(interval.Contains(double.NaN));
    }

    [Fact]
    public void An_undefined_interval_contains_nothing() =>
        Assert.False(new ConfidenceInterval(double.NaN, double.NaN, 0.95, "any").Contains(0));
}
