using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Resampling;

public class BootstrapIntervalTests
{
    private const double Tolerance = 1e-12;

    // Erf and its inverse of both sides.
    private const double NormalTolerance = 1e-9;

    // R 4.2.2, boot 1.3-28.1: i <- 1:199; t <- ((i*37) %% 199/199)^2; v <- (0.1 + ((i*53) %% 199)/199)^2
    private static readonly double[] Replicates = [.. Enumerable.Range(1, 199).Select(i => Square(i * 37 % 199 / 199.0))];
    private static readonly double[] StandardErrors = [.. Enumerable.Range(1, 199).Select(i => 0.1 + i * 53 % 199 / 199.0)];

    private static double Square(double x) => x * x;

    private static BootstrapEstimate Given(BootstrapInterval interval, double acceleration = double.NaN, double value = 0.3) =>
        new(value, 20, interval, new(Replicates, StandardErrors, 0), 0.2, acceleration);

    // R: boot:::perc.ci(t, c); boot:::basic.ci(0.3, t, c); boot:::stud.ci(c(0.3, 0.04), cbind(t, v), c)
    [Theory]
    [InlineData(BootstrapInterval.Percentile, 0.95, 0.00040403020125754464, 0.95038004090805783264)]
    [InlineData(BootstrapInterval.Percentile, 0.90, 0.0020454028938663165, 0.9020226761950456140)]
    [InlineData(BootstrapInterval.Basic, 0.95, -0.35038004090805785, 0.59959596979874241)]
    [InlineData(BootstrapInterval.Basic, 0.90, -0.30202267619504564, 0.59795459710613363)]
    [InlineData(BootstrapInterval.Studentized, 0.95, -0.13811332235289192, 0.65200325954094795)]
    [InlineData(BootstrapInterval.Studentized, 0.90, -0.0062027462540667488, 0.5504829913980930911)]
    public void Of_the_same_replicates_they_are_those_of_R(BootstrapInterval interval, double level, double lower, double upper) =>
        Near.Equal(lower, upper, Given(interval).ConfidenceInterval(level), Tolerance);

    // R: boot:::bca.ci(NULL, c, t0 = 0.3, t = t, L = c(1, 2, -3, 4, 1, 0.5)), and with -L
    [Theory]
    [InlineData(0.95, 0.044959873467595772, 0.0027537891162675437, 0.9835219897504410280)]
    [InlineData(0.95, -0.044959873467595772, 0.00061632215043319052, 0.95687752423689953485)]
    [InlineData(0.90, 0.044959873467595772, 0.0082931290661439755, 0.9584331656855810122)]
    [InlineData(0.90, -0.044959873467595772, 0.003592101057905325, 0.921898552032039187)]
    public void BCa_of_the_same_replicates_is_that_of_R(double level, double acceleration, double lower, double upper)
    {
        var interval = Given(BootstrapInterval.BiasCorrectedAccelerated, acceleration).ConfidenceInterval(level);
        Near.Equal(lower, upper, interval, NormalTolerance);
        Assert.Equal("BCa", interval.Method);
    }

    // R: sd(t); mean(t) - 0.3
    [Fact]
    public void Standard_error_and_bias_are_those_of_R()
    {
        Near.Equal(0.297481744082025046, Given(BootstrapInterval.Percentile).StandardError, Tolerance);
        Near.Equal(0.030824979167192734, Given(BootstrapInterval.Percentile).Bias, NormalTolerance);
    }

    [Fact]
    public void Without_bias_and_acceleration_BCa_is_the_percentile_interval()
    {
        // 0.25 has 99 replicates below it and is one itself: half of 199.
        var estimate = Given(BootstrapInterval.BiasCorrectedAccelerated, acceleration: 0, value: Square(99 / 199.0));
        var (bca, percentile) = (estimate.ConfidenceInterval(), estimate.ConfidenceInterval(BootstrapInterval.Percentile));
        Near.Equal(percentile.Lower, percentile.Upper, bca, NormalTolerance);
    }

    [Fact]
    public void An_end_beyond_all_replicates_is_the_extreme_one_and_says_so()
    {
        var interval = Given(BootstrapInterval.BiasCorrectedAccelerated, 0, value: 0.9).ConfidenceInterval(0.95);
        Assert.Equal((Square(198 / 199.0), "BCa, to the extreme replicate"), (interval.Upper, interval.Method));
    }

    [Fact]
    public void Past_the_pole_of_a_great_acceleration_an_end_is_the_extreme_replicate() =>
        Assert.Equal(Square(198 / 199.0), Given(BootstrapInterval.BiasCorrectedAccelerated, 0.6).ConfidenceInterval(0.95).Upper);

    [Theory]
    [InlineData(1.5, "All 199 replicates lie below the estimate; a BCa interval needs some on either side.")]
    [InlineData(-0.5, "All 199 replicates lie above the estimate; a BCa interval needs some on either side.")]
    public void BCa_of_replicates_on_one_side_is_refused(double value, string message)
    {
        var estimate = Given(BootstrapInterval.BiasCorrectedAccelerated, 0, value);
        Refusal.Expect(Violation.OutOfDomain, message, () => estimate.ConfidenceInterval());
        Assert.True(estimate.ConfidenceInterval(BootstrapInterval.Percentile).Lower >= 0);
    }

    [Fact]
    public void A_kind_that_was_not_prepared_is_refused_with_what_it_needs()
    {
        var thrown = Assert.Throws<AssumptionException>(
            () => Given(BootstrapInterval.Percentile).ConfidenceInterval(BootstrapInterval.BiasCorrectedAccelerated));
        Assert.StartsWith(
            "A BCa interval needs the statistic without each unit, which this bootstrap did not compute: it was run for Percentile.",
            thrown.Message);
        Assert.Throws<AssumptionException>(
            () => Given(BootstrapInterval.Percentile).ConfidenceInterval(BootstrapInterval.Studentized));
    }

    [Fact]
    public void Too_few_replicates_for_the_level_are_refused()
    {
        var few = new BootstrapEstimate(0.5, 20, BootstrapInterval.Percentile, new([.. Replicates.Take(38)], [], 3), double.NaN, double.NaN);
        Refusal.Expect(Violation.TooFewObservations, "At least 39 defined replicates are needed for a percentile interval at level 0.95; got 38.",
            () => few.ConfidenceInterval());
        Assert.Equal("percentile", few.ConfidenceInterval(0.9).Method);
        Assert.Throws<AssumptionException>(() => few.ConfidenceInterval(1));
    }

    [Fact]
    public void Replicates_that_do_not_differ_give_no_interval()
    {
        var flat = new BootstrapEstimate(
            2, 20, BootstrapInterval.Basic, new([.. Enumerable.Repeat(2.0, 99)], [], 0), double.NaN, double.NaN);
        Refusal.Expect(Violation.Constant, "All 99 replicates are 2; a basic interval needs replicates that differ.",
            () => flat.ConfidenceInterval());
        Assert.Equal(0, flat.StandardError);
    }

    [Fact]
    public void A_statistic_undefined_for_the_sample_has_an_undefined_interval() =>
        Assert.Equal(double.NaN, Given(BootstrapInterval.Percentile, value: double.NaN).ConfidenceInterval().Lower);
}
