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
    public void A_notebook_shows_a_table_and_elsewhere_the_line_stays()
    {
        var interval = new ConfidenceInterval(0.4244, double.PositiveInfinity, 0.999, "a < b");
        Assert.Equal(interval.ToString(), interval.Represent("text/plain"));
        Assert.Equal(
            "<table><thead><tr><th style=\"text-align:right\">lower</th><th style=\"text-align:right\">upper</th>" +
            "<th style=\"text-align:right\">level</th><th style=\"text-align:left\">method</th></tr></thead><tbody>" +
            "<tr><td style=\"text-align:right\">0.424</td><td style=\"text-align:right\">∞</td>" +
            "<td style=\"text-align:right\">99.9 %</td><td style=\"text-align:left\">a &lt; b</td></tr></tbody></table>",
            interval.Represent("text/html")?.Replace("&#8734;", "∞", StringComparison.Ordinal));
        Assert.Null(interval.Represent("image/png"));
    }

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
