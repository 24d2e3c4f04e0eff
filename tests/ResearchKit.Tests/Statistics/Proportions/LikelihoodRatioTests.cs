using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Proportions;

public class LikelihoodRatioTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 10_000;

    // R 4.2.2: r <- (a/n1)/(b/n2); s <- sqrt(1/a - 1/n1 + 1/b - 1/n2); exp(log(r) + c(-1, 1)*qnorm((1 + level)/2)*s)
    [Theory]
    [InlineData(24, 31, 10, 273, 0.95, 21.13548387096774, 11.174132319256554, 39.977034967638389)]
    [InlineData(7, 31, 263, 273, 0.95, 0.23439224825217711, 0.1220915848738084, 0.44998781936932764)]
    [InlineData(66, 100, 33, 100, 0.9, 2, 1.5383637107115902, 2.6001653394110211)]
    public void Ratio_and_interval_are_those_of_R(
        long a, long m, long b, long n, double level, double value, double lower, double upper)
    {
        var ratio = LikelihoodRatio.Of(a, m, b, n);
        Near.Equal(value, ratio.Value, Tolerance);
        Near.Equal(lower, upper, ratio.ConfidenceInterval(level), Tolerance);
        Assert.Equal("Simel log", ratio.ConfidenceInterval(level).Method);
        Assert.Equal(m + n, ratio.SampleSize);
    }

    [Fact]
    public void Exchanging_the_sides_inverts_the_interval()
    {
        var (one, other) = (LikelihoodRatio.Of(24, 31, 10, 273), LikelihoodRatio.Of(10, 273, 24, 31));
        Near.Equal(1 / one.Value, other.Value, Tolerance);
        Near.Equal(1 / one.ConfidenceInterval().Upper, 1 / one.ConfidenceInterval().Lower, other.ConfidenceInterval(), Tolerance);
    }

    [Theory]
    [InlineData(0, 5, 0.0, "findingsWithOutcome")]
    [InlineData(5, 0, double.PositiveInfinity, "findingsWithoutOutcome")]
    [InlineData(0, 0, double.NaN, "findingsWithOutcome")]
    public void A_finding_never_met_on_a_side_has_a_ratio_and_no_interval(long a, long b, double value, string parameterName)
    {
        var ratio = LikelihoodRatio.Of(a, 10, b, 10);
        Assert.Equal(value, ratio.Value);
        var thrown = Assert.Throws<AssumptionException>(() => ratio.ConfidenceInterval());
        Assert.Equal(parameterName, thrown.ParamName);
        Assert.StartsWith(
            "At least 1 finding is needed for Simel's interval, both with the outcome and without; got 0.", thrown.Message);
    }

    [Fact]
    public void A_side_without_units_is_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, "withoutOutcome is 0; it must be at least 1.", () => LikelihoodRatio.Of(3, 5, 0, 0));
    }

    // The shares of 20,000 simulated samples.
    [Theory]
    [InlineData(0.6, 31, 0.04, 273, 0.9601)]
    [InlineData(0.5, 50, 0.3, 50, 0.9564)]
    [InlineData(0.9, 200, 0.3, 300, 0.9506)]
    public void Coverage_is_near_the_nominal_one(double p, int m, double q, int n, double expected) =>
        Coverage.Expect(expected, Replications, "likelihood ratio", stream =>
            LikelihoodRatio.Of(Draws.Successes(stream, m, p), m, Draws.Successes(stream, n, q), n)
                .ConfidenceInterval().Contains(p / q));

    [Fact]
    public void Text() => Assert.Equal(
        "Likelihood ratio, finding in 24 of 31 with the outcome and 10 of 273 without\n" +
        "likelihood ratio     95 % interval\n" +
        "────────────────  ────────────────\n" +
        "          21.135  11.174 to 39.977\n", LikelihoodRatio.Of(24, 31, 10, 273).ToString());
}
