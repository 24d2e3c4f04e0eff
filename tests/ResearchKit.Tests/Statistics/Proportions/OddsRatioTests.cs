using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Proportions;

public class OddsRatioTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 4000;

    // R 4.2.2: r <- a*d/(b*c); exp(log(r) + c(-1, 1)*qnorm((1 + level)/2)*sqrt(1/a + 1/b + 1/c + 1/d))
    [Theory]
    [InlineData(15, 50, 25, 50, 0.95, 0.42857142857142855, 0.18866785449477627, 0.97352816079667936)]
    [InlineData(24, 31, 10, 273, 0.9, 90.171428571428578, 37.281303019641086, 218.09555654019437)]
    [InlineData(7, 100, 3, 200, 0.95, 4.9426523297491043, 1.2499496070980929, 19.544637571022541)]
    public void Ratio_and_interval_are_those_of_R(long a, long m, long b, long n, double level, double value, double lower, double upper)
    {
        var ratio = OddsRatio.Of(a, m, b, n);
        Near.Equal(value, ratio.Value, Tolerance);
        Near.Equal(lower, upper, ratio.ConfidenceInterval(level), Tolerance);
        Assert.Equal("Woolf logit", ratio.ConfidenceInterval(level).Method);
        Assert.Equal(m + n, ratio.SampleSize);
    }

    [Fact]
    public void Exchanging_groups_or_outcomes_inverts_it()
    {
        var interval = OddsRatio.Of(7, 100, 3, 200).ConfidenceInterval();
        Near.Equal(1 / interval.Upper, 1 / interval.Lower, OddsRatio.Of(3, 200, 7, 100).ConfidenceInterval(), Tolerance);
        Near.Equal(1 / interval.Upper, 1 / interval.Lower, OddsRatio.Of(93, 100, 197, 200).ConfidenceInterval(), Tolerance);
    }

    [Theory]
    [InlineData(0, 5, 0.0, "successes")]
    [InlineData(10, 5, double.PositiveInfinity, "successes")]
    [InlineData(5, 0, double.PositiveInfinity, "otherSuccesses")]
    [InlineData(5, 10, 0.0, "otherSuccesses")]
    [InlineData(0, 0, double.NaN, "successes")]
    public void An_empty_cell_has_a_ratio_and_no_interval(long a, long b, double value, string parameterName)
    {
        var ratio = OddsRatio.Of(a, 10, b, 10);
        Assert.Equal(value, ratio.Value);
        var thrown = Assert.Throws<AssumptionException>(() => ratio.ConfidenceInterval());
        Assert.Equal((Violation.TooFewObservations, parameterName), (thrown.Violation, thrown.ParamName));
        Assert.StartsWith("At least 1 success and failure is needed for Woolf's interval, in each group; got 0.", thrown.Message);
        Assert.Contains("undefined", ratio.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Impossible_counts_are_refused() =>
        Assert.Equal("successes", Assert.Throws<AssumptionException>(() => OddsRatio.Of(3, 2, 0, 1)).ParamName);

    // The shares of 20,000 simulated samples, of those where there is an interval.
    [Theory]
    [InlineData(0.3, 20, 0.15, 20, 0.9785)]
    [InlineData(0.3, 100, 0.15, 100, 0.9513)]
    public void Coverage_is_near_the_nominal_one(double p, int m, double q, int n, double expected) =>
        Coverage.Expect(expected, Replications, "odds ratio", stream => Draw(stream, p, m, q, n).ConfidenceInterval()
            .Contains(p / (1 - p) / (q / (1 - q))));

    /// <summary>Drawn again where a cell is empty.</summary>
    private static OddsRatioEstimate Draw(RandomStream stream, double p, int m, double q, int n)
    {
        while (true)
        {
            var (a, b) = (Draws.Successes(stream, m, p), Draws.Successes(stream, n, q));
            if (a > 0 && b > 0 && a < m && b < n)
                return OddsRatio.Of(a, m, b, n);
        }
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Ratio of the odds of two proportions, 15 of 50 and 25 of 50\n" +
        " odds  other odds  odds ratio   95 % interval\n" +
        "─────  ──────────  ──────────  ──────────────\n" +
        "0.429       1.000       0.429  0.189 to 0.974\n", OddsRatio.Of(15, 50, 25, 50).ToString());
}
