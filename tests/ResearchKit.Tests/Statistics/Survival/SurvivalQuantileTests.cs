using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

public class SurvivalQuantileTests
{
    private const int Replications = 4_000;

    // R 4.2.2, survival 3.5-3: quantile(survfit(…, conf.type = method), share); Inf here is NA there.
    [Theory]
    [InlineData(SurvivalIntervalMethod.LogLog, 0.1, 22, 15, 29)]
    [InlineData(SurvivalIntervalMethod.LogLog, 0.25, 41, 33, 45)]
    [InlineData(SurvivalIntervalMethod.LogLog, 0.5, 56, 53, 58)]
    [InlineData(SurvivalIntervalMethod.LogLog, 0.9, 69, 68, 69)]
    [InlineData(SurvivalIntervalMethod.Log, 0.1, 22, 17, 29)]
    [InlineData(SurvivalIntervalMethod.Log, 0.75, 62, 60, 66)]
    [InlineData(SurvivalIntervalMethod.Plain, 0.5, 56, 53, 58)]
    public void Quantiles_of_the_flies_are_those_of_R(SurvivalIntervalMethod method, double share, double value, double lower, double upper)
    {
        var quantile = KaplanMeier.Of(Waltons.All).Quantile(share);
        Assert.Equal(value, quantile.Value);
        var interval = quantile.ConfidenceInterval(0.95, method);
        Assert.Equal((lower, upper), (interval.Lower, interval.Upper));
    }

    [Theory]
    [InlineData(true, SurvivalIntervalMethod.LogLog, 0.25, 18, 9, 34)]
    [InlineData(true, SurvivalIntervalMethod.LogLog, 0.5, 31, 13, double.PositiveInfinity)]
    [InlineData(true, SurvivalIntervalMethod.Log, 0.5, 31, 18, double.PositiveInfinity)]
    [InlineData(true, SurvivalIntervalMethod.Log, 0.25, 18, 13, double.PositiveInfinity)]
    [InlineData(false, SurvivalIntervalMethod.LogLog, 0.5, 23, 5, 33)]
    [InlineData(false, SurvivalIntervalMethod.LogLog, 0.75, 33, 23, double.PositiveInfinity)]
    [InlineData(false, SurvivalIntervalMethod.Log, 0.25, 8, 5, 30)]
    public void Quantiles_of_remissions_are_those_of_R(
        bool maintained, SurvivalIntervalMethod method, double share, double value, double lower, double upper)
    {
        var quantile = KaplanMeier.Of(maintained ? Leukaemia.Maintained : Leukaemia.NotMaintained).Quantile(share);
        Assert.Equal(value, quantile.Value);
        var interval = quantile.ConfidenceInterval(0.95, method);
        Assert.Equal((lower, upper), (interval.Lower, interval.Upper));
    }

    // Of the first quarter R's lower end is 2.92: with few at risk at 1.5 the lower limit is there below 0.75, then rises,
    // and R looks for its smallest value above. Brookmeyer and Crowley's set holds 1.5.
    [Theory]
    [InlineData(0.25, 4.92, 1.5, 6.5)]
    [InlineData(0.5, 6.75, 4.92, 8.33)]
    [InlineData(0.75, 8.33, 6.75, double.PositiveInfinity)]
    public void Quantiles_of_left_truncated_times_are_those_of_R(double share, double value, double lower, double upper)
    {
        var quantile = KaplanMeier.Of(Truncated.Sample).Quantile(share);
        Assert.Equal(value, quantile.Value);
        Assert.Equal((lower, upper), (quantile.ConfidenceInterval().Lower, quantile.ConfidenceInterval().Upper));
    }

    // quantile(survfit(Surv(c(1, 2, 3, 4), c(1, 1, 1, 1)) ~ 1), c(.5, .75)): 2.5, 3.5; with c(1, 1, 0, 0): 3
    [Fact]
    public void On_a_step_at_the_very_height_it_is_the_middle_of_the_step()
    {
        var curve = KaplanMeier.Of(SurvivalTimes.Of([1, 2, 3, 4], [1, 1, 1, 1]));
        Assert.Equal((2.5, 3.5), (curve.Median.Value, curve.Quantile(0.75).Value));
        Assert.Equal(3, KaplanMeier.Of(SurvivalTimes.Of([1, 2, 3, 4], [1, 1, 0, 0])).Median.Value);
    }

    [Fact]
    public void A_median_not_reached_is_undefined_but_can_be_bounded_from_below()
    {
        var median = KaplanMeier.Of(SurvivalTimes.Of([1, 2, 3, 4, 5], [1, 1, 0, 0, 0])).Median;
        Assert.Equal(double.NaN, median.Value);
        Assert.Equal((1, double.PositiveInfinity), (median.ConfidenceInterval().Lower, median.ConfidenceInterval().Upper));
    }

    // R's quantile(survfit(…)) has NA at both ends as well.
    [Theory]
    [InlineData(new[] { 0.0, 0, 0, 0 })]
    [InlineData(new[] { 1.0, 0, 0, 0 })]
    public void Where_the_band_never_comes_down_nothing_is_said(double[] events)
    {
        var quantile = KaplanMeier.Of(SurvivalTimes.Of([1, 2, 3, 4], events)).Quantile(0.9);
        Assert.Equal((double.NaN, double.NaN), (quantile.ConfidenceInterval().Lower, quantile.ConfidenceInterval().Upper));
        Assert.EndsWith("undefined      undefined\n", quantile.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_share_lies_between_0_and_1(double share)
    {
        var thrown = Assert.Throws<AssumptionException>(() => KaplanMeier.Of(Waltons.All).Quantile(share));
        Assert.Equal(Violation.OutOfDomain, thrown.Violation);
        Assert.Contains("it must lie between 0 and 1.", thrown.Message);
    }

    [Theory]
    [InlineData(SurvivalIntervalMethod.LogLog, 20, 0.9510)]
    [InlineData(SurvivalIntervalMethod.Log, 20, 0.9377)]
    [InlineData(SurvivalIntervalMethod.LogLog, 50, 0.9500)]
    public void Coverage_is_as_documented(SurvivalIntervalMethod method, int count, double expected) =>
        Coverage.Expect(expected, Replications, "median time", stream =>
            KaplanMeier.Of(Exponential.Sample(stream, count)).Median.ConfidenceInterval(0.95, method).Contains(Math.Log(2)));

    [Fact]
    public void Text() => Assert.Equal(
        "Time by which 25 % of 163 had the event\n" +
        "  time     95 % interval\n" +
        "──────  ────────────────\n" +
        "41.000  33.000 to 45.000\n", KaplanMeier.Of(Waltons.All).Quantile(0.25).ToString());
}
