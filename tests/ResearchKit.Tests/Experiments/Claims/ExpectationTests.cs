using ResearchKit.Experiments;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Experiments;

public class ExpectationTests
{
    private static readonly Expectation Negligible =
        new("Spearman's rho", -0.1, 0.1, "Below Cohen's small effect.", new DateOnly(2026, 1, 2));

    [Theory]
    [InlineData(-0.05, 0.05, Verdict.Supported)]
    [InlineData(-0.1, 0.1, Verdict.Supported)]
    [InlineData(0.05, 0.15, Verdict.Inconclusive)]
    [InlineData(-0.2, 0.2, Verdict.Inconclusive)]
    [InlineData(0.1, 0.2, Verdict.Inconclusive)]
    [InlineData(0.11, 0.2, Verdict.Contradicted)]
    [InlineData(-0.9, -0.3, Verdict.Contradicted)]
    [InlineData(double.NaN, 0.1, Verdict.NotEvaluable)]
    [InlineData(-0.1, double.NaN, Verdict.NotEvaluable)]
    public void An_interval_is_held_against_the_region(double lower, double upper, Verdict expected) =>
        Assert.Equal(expected, Negligible.Judge(new ConfidenceInterval(lower, upper, 0.95, "made up")));

    [Fact]
    public void A_region_may_be_open_on_one_side()
    {
        var atMostZero = new Expectation("slope", double.NegativeInfinity, 0, "", new DateOnly(2026, 1, 2));
        Assert.Equal(Verdict.Supported, atMostZero.Judge(new(double.NegativeInfinity, -1, 0.95, "one-sided")));
        Assert.Equal(Verdict.Contradicted, atMostZero.Judge(new(0.1, double.PositiveInfinity, 0.95, "one-sided")));
        Assert.Equal("slope from −∞ to 0.000", atMostZero.ToString());
    }

    [Theory]
    [InlineData(0.1, -0.1)]
    [InlineData(double.NaN, 0)]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity)]
    public void A_region_that_decides_nothing_is_refused(double lower, double upper)
    {
        var thrown = Assert.Throws<ArgumentException>(
            () => new Expectation("rho", lower, upper, "", new DateOnly(2026, 1, 2)));
        Assert.Contains("needs a lower end below its upper end, one of them finite.", thrown.Message);
    }
}
