using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.TimeSeries;

public class InterruptedTimeSeriesTests
{
    private const double Tolerance = 1e-10;

    // R: i <- 1:48; y <- 10 + 0.1*i + ((i*37) %% 61)/61 + ifelse(i > 30, 2 + 0.15*(i - 31), 0) + 0.5*sin(i/3)
    private static readonly double[] Values =
        [.. Enumerable.Range(1, 48).Select(i => 10 + 0.1 * i + i * 37 % 61 / 61.0 + (i > 30 ? 2 + 0.15 * (i - 31) : 0) + 0.5 * Math.Sin(i / 3.0))];

    // R 4.2.2, sandwich 3.0-2: m <- lm(y ~ I(i - 1) + I(i > 30) + I(pmax(0, i - 31)));
    // sqrt(diag(NeweyWest(m, lag = L, prewhite = FALSE, adjust = TRUE)))
    [Theory]
    [InlineData(0, 0.1457992201045265890, 0.0088962431654657972, 0.2533350993781728899, 0.0239563148837958727)]
    [InlineData(3, 0.196175348299720193, 0.011060411588237149, 0.288448955218859049, 0.025450099826602412)]
    [InlineData(8, 0.217626401040160594, 0.011479387284559734, 0.257040282282942845, 0.023888599302866336)]
    public void Coefficients_and_standard_errors_are_those_of_R(int lags, params double[] standardErrors)
    {
        var series = InterruptedTimeSeries.Of(Values, 30, lags);
        double[] coefficients = [10.692458478406534184, 0.099706753803983486, 1.492576657206180268, 0.196896362857077262];
        Coefficient[] actual = [series.Level, series.Slope, series.LevelChange, series.SlopeChange];
        for (var c = 0; c < actual.Length; c++)
        {
            Near.Equal(coefficients[c], actual[c].Value, Tolerance);
            Near.Equal(standardErrors[c], actual[c].StandardError, Tolerance);
            Assert.Equal(44, actual[c].DegreesOfFreedom);
        }
        Assert.Equal(lags, series.Lags);
    }

    // R: floor(4*(48/100)^(2/9))
    [Fact]
    public void The_bandwidth_is_that_of_Newey_and_Wests_rule() => Assert.Equal(3, InterruptedTimeSeries.Of(Values, 30).Lags);

    [Fact]
    public void Without_lags_the_standard_errors_are_HC1()
    {
        var series = InterruptedTimeSeries.Of(Values, 30, 0);
        Near.Equal(series.Fit.With(Covariance.HC1).Coefficients[3].StandardError, series.SlopeChange.StandardError, Tolerance);
        Assert.Equal(Covariance.NeweyWest, series.Fit.Covariance);
        Near.Equal(
            series.Fit.WithNeweyWest().Coefficients[2].StandardError, series.Fit.With(Covariance.NeweyWest).Coefficients[2].StandardError, 0);
    }

    [Fact]
    public void The_effect_at_a_point_is_that_of_both_changes()
    {
        var series = InterruptedTimeSeries.Of(Values, 30);
        Near.Equal(series.LevelChange.Value, series.EffectAt(30).Value, Tolerance);
        Near.Equal(series.LevelChange.StandardError, series.EffectAt(30).StandardError, Tolerance);
        Near.Equal(series.LevelChange.Value + 17 * series.SlopeChange.Value, series.EffectAt(47).Value, Tolerance);
        Assert.True(series.EffectAt(100).StandardError > series.EffectAt(47).StandardError);
        Assert.StartsWith("index is 29; an effect begins at the interruption, which is 30.",
            Assert.Throws<AssumptionException>(() => series.EffectAt(29)).Message);
    }

    [Fact]
    public void Two_lines_are_found_as_they_are() => Gen.Select(Gen.Double[-5, 5].Array[4], Gen.Int[2, 8], Gen.Int[3, 8])
        .ForAll((truth, before, after) =>
        {
            var values = Enumerable.Range(0, before + after).Select(t => truth[0] + truth[1] * t
                + (t >= before ? truth[2] + truth[3] * (t - before) : 0)).ToArray();
            var series = InterruptedTimeSeries.Of(values, before, 0);
            for (var c = 0; c < truth.Length; c++)
            {
                Assert.Equal(truth[c], series.Fit.Coefficients[c].Value, 1e-9);
                Assert.Equal(0, series.Fit.Coefficients[c].StandardError, 1e-9);
            }
        });

    [Fact]
    public void Scale_carries_over_and_a_trend_that_is_added_leaves_the_changes() => Gen.Select(
        Gen.Double[-5, 5].Array[6, 30], Gen.Int[-300, 300]).ForAll((values, power) =>
        {
            var (scale, interruption) = (Math.ScaleB(1, power), values.Length / 2);
            var (plain, scaled) = (InterruptedTimeSeries.Of(values, interruption), InterruptedTimeSeries.Of([.. values.Select(v => v * scale)], interruption));
            Near.Equal(plain.LevelChange.Value * scale, scaled.LevelChange.Value, 1e-9);
            Near.Equal(plain.SlopeChange.StandardError * scale, scaled.SlopeChange.StandardError, 1e-9);
            var tilted = InterruptedTimeSeries.Of([.. values.Select((v, i) => v + 3 * i)], interruption);
            Assert.Equal(plain.LevelChange.Value, tilted.LevelChange.Value, 1e-9);
            Assert.Equal(plain.Slope.Value + 3, tilted.Slope.Value, 1e-9);
        });

    // The shares of 20,000 simulated series.
    [Theory]
    [InlineData(48, 0.0, 0.87545)]
    [InlineData(48, 0.5, 0.79705)]
    [InlineData(200, 0.5, 0.87445)]
    public void Coverage_is_below_the_nominal_one(int count, double dependence, double expected) =>
        Coverage.Expect(expected, 400, "interrupted", stream =>
        {
            var values = Draws.Normal(stream, count);
            for (var i = 1; i < count; i++)
                values[i] += dependence * values[i - 1];
            return InterruptedTimeSeries.Of(values, count / 2).LevelChange.ConfidenceInterval().Contains(0);
        });

    [Fact]
    public void What_has_no_two_trends_is_refused()
    {
        Refused(Violation.TooFewObservations, [1, 2, 3, 4], 2, "At least 5 values are needed for an interrupted time series; got 4.");
        Refused(Violation.TooFewObservations, Values, 1, "At least 2 values are needed for the trend before the interruption; got 1.");
        Refused(Violation.TooFewObservations, Values, 47, "");
        Refused(Violation.OutOfDomain, Values, -1, "interruption is -1; it must be an index of the 48 values.");
        Refused(Violation.OutOfDomain, Values, 49, "");
        Refused(Violation.NotFinite, [1, 2, 3, double.NaN, 4, 5], 3, "values[3] is NaN");
        Refused(Violation.OutOfDomain, Values, 30, "lags is 48; it must lie between 0 and one less than the 48 observations.", 48);
        Refused(Violation.OutOfDomain, Values, 30, "lags is -1;", -1);

        static void Refused(Violation violation, double[] values, int interruption, string message, int? lags = null)
        {
            Refusal.Expect(violation, message, () => InterruptedTimeSeries.Of(values, interruption, lags));
        }
    }

    [Fact]
    public void A_constant_series_has_changes_of_0()
    {
        var series = InterruptedTimeSeries.Of([7, 7, 7, 7, 7, 7, 7], 3);
        Assert.Equal((7, 0, 0), (series.Level.Value, series.LevelChange.Value, series.SlopeChange.Value));
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Interrupted time series of 48 values, 30 before the interruption, Newey-West standard errors with 3 lags\n" +
        "coefficient   estimate  standard error     95 % interval        p\n" +
        "────────────  ────────  ──────────────  ────────────────  ───────\n" +
        "intercept       10.692           0.196  10.297 to 11.088  < 0.001\n" +
        "slope            0.100           0.011    0.077 to 0.122  < 0.001\n" +
        "level change     1.493           0.288    0.911 to 2.074  < 0.001\n" +
        "slope change     0.197           0.025    0.146 to 0.248  < 0.001\n", InterruptedTimeSeries.Of(Values, 30).ToString());
}
