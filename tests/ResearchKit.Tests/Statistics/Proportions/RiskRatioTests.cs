using CsCheck;
using ResearchKit.Statistics;
using ResearchKit.Statistics.Proportions;

namespace ResearchKit.Tests.Statistics.Proportions;

public class RiskRatioTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 4000;

    // R 4.2.2: r <- (a/m)/(b/n); exp(log(r) + c(-1, 1)*qnorm((1 + level)/2)*sqrt(1/a - 1/m + 1/b - 1/n))
    [Theory]
    [InlineData(15, 50, 25, 50, 0.95, 0.6, 0.36171952925471629, 0.99524623605958118)]
    [InlineData(24, 31, 10, 273, 0.9, 21.13548387096774, 12.379858117531287, 36.083505498931949)]
    [InlineData(7, 100, 3, 200, 0.95, 4.666666666666667, 1.2329550627506489, 17.663075026589265)]
    public void Katz_is_that_of_R(long a, long m, long b, long n, double level, double value, double lower, double upper)
    {
        var ratio = RiskRatio.Of(a, m, b, n);
        Near.Equal(value, ratio.Value, Tolerance);
        Near.Equal(lower, upper, ratio.ConfidenceInterval(RiskRatioMethod.Katz, level), Tolerance);
        Assert.Equal("Katz log", ratio.ConfidenceInterval(RiskRatioMethod.Katz, level).Method);
    }

    // R 4.2.2: uniroot of the score χ² less qchisq(level, 1) on either side of the estimate, tol = 1e-15, with
    // p2 = (B - sqrt(B^2 - 4*A*C))/(2*A), A = (m + n)*t, B = m*t + a + n + b*t, C = a + b, p1 = t*p2.
    // The last is the example of Koopman 1984: 36 of 40 against 16 of 80, 2.94 to 7.15.
    [Theory]
    [InlineData(15, 50, 25, 50, 0.95, 0.35775779064308483, 0.98040391684655537)]
    [InlineData(24, 31, 10, 273, 0.9, 12.450480414749297, 35.892554318125185)]
    [InlineData(7, 100, 3, 200, 0.95, 1.3404233439884119, 16.275190597677987)]
    [InlineData(36, 40, 16, 80, 0.95, 2.9395691922149938, 7.1522234348660287)]
    public void Koopman_is_that_of_R(long a, long m, long b, long n, double level, double lower, double upper)
    {
        Near.Equal(lower, upper, RiskRatio.Of(a, m, b, n).ConfidenceInterval(level), 1e-9);
        Assert.Equal("Koopman score", RiskRatio.Of(a, m, b, n).ConfidenceInterval(level).Method);
    }

    // mpmath 1.3 with 60 digits, the same equation. Where failures are rare in great samples, a − m p is a difference of what a
    // double cannot tell apart: the search for a limit once found no end there.
    [Theory]
    [InlineData(999999990, 1000000000, 999999999, 1000000000, 0.99999998247943685686, 0.99999999686117340789)]
    [InlineData(1000000000, 1000000000, 999999999, 1000000000, 0.9999999971585411893, 1.0000000056649342754)]
    [InlineData(999999, 1000000, 999990, 1000000, 1.0000031388624362931, 1.0000175207864218078)]
    [InlineData(1, 1000000000, 7, 1000000000, 0.022931559507653087875, 0.88995967408024768531)]
    public void Rare_failures_in_great_samples_keep_their_digits(long a, long m, long b, long n, double lower, double upper)
    {
        var interval = RiskRatio.Of(a, m, b, n).ConfidenceInterval();
        Near.Equal(lower - 1, upper - 1, new(interval.Lower - 1, interval.Upper - 1, 0.95, ""), 1e-6);
    }

    [Theory]
    [InlineData(15, 50, 25, 50)]
    [InlineData(50, 50, 50, 50)]
    [InlineData(0, 50, 3, 50)]
    [InlineData(3, 50, 0, 50)]
    public void A_level_near_0_is_no_search_without_end(long a, long m, long b, long n)
    {
        var interval = RiskRatio.Of(a, m, b, n).ConfidenceInterval(1e-15);
        Assert.True(interval.Lower <= interval.Upper);
        if (a > 0 && b > 0)
            Near.Equal(RiskRatio.Of(a, m, b, n).Value, RiskRatio.Of(a, m, b, n).Value, interval, 1e-6);
    }

    [Fact]
    public void Exchanging_the_groups_inverts_the_intervals() => Counts.ForAll((first, second) =>
    {
        var (one, other) = (RiskRatio.Of(first.K, first.N, second.K, second.N), RiskRatio.Of(second.K, second.N, first.K, first.N));
        var (interval, inverse) = (one.ConfidenceInterval(0.9), other.ConfidenceInterval(0.9));
        Near.Equal(1 / inverse.Upper, 1 / inverse.Lower, interval, 1e-9);
        if (double.IsNaN(one.Value))
            return;
        Assert.True(interval.Lower <= one.Value && one.Value <= interval.Upper, $"{interval} does not hold {one.Value}");
        var wider = one.ConfidenceInterval(0.99);
        Assert.True(wider.Lower <= interval.Lower && wider.Upper >= interval.Upper);
    });

    // What the test inverted says at its own limits.
    [Fact]
    public void At_the_ends_of_Koopmans_interval_the_statistic_is_the_critical_one() => Counts.ForAll((first, second) =>
    {
        var ratio = RiskRatio.Of(first.K, first.N, second.K, second.N);
        var interval = ratio.ConfidenceInterval();
        foreach (var end in new[] { interval.Lower, interval.Upper }.Where(end => end > 0 && double.IsFinite(end)))
            Near.Equal(3.841458820694124, KoopmanScore.Statistic(ratio.First, ratio.Second, Math.Log(end)), 1e-8);
    });

    private static readonly Gen<(long K, long N)> Group = Gen.Select(Gen.Int[1, 60], Gen.Double[0, 1]).Select((n, share) => ((long)Math.Min(n, share * (n + 1)), (long)n));

    private static readonly Gen<((long K, long N), (long K, long N))> Counts = Gen.Select(Group, Group);

    [Theory]
    [InlineData(0, 5, 0.0, false)]
    [InlineData(5, 0, double.PositiveInfinity, true)]
    public void Without_success_in_a_group_Koopman_is_open_on_one_side(long a, long b, double value, bool above)
    {
        var ratio = RiskRatio.Of(a, 10, b, 10);
        Assert.Equal(value, ratio.Value);
        var interval = ratio.ConfidenceInterval();
        Assert.Equal(above, double.IsPositiveInfinity(interval.Upper));
        Assert.Equal(!above, interval.Lower == 0);
        Assert.True(above ? interval.Lower > 1 : interval.Upper < 1);
        Refusal.Expect(Violation.TooFewObservations, "At least 1 success is needed for Katz's interval, in either group; got 0.",
            () => ratio.ConfidenceInterval(RiskRatioMethod.Katz));
    }

    [Fact]
    public void Without_any_success_nothing_is_known_of_the_ratio()
    {
        var ratio = RiskRatio.Of(0, 10, 0, 20);
        Assert.Equal(double.NaN, ratio.Value);
        Assert.Equal((0, double.PositiveInfinity), (ratio.ConfidenceInterval().Lower, ratio.ConfidenceInterval().Upper));
    }

    [Fact]
    public void Nothing_but_successes_is_a_ratio_of_one()
    {
        var ratio = RiskRatio.Of(10, 10, 20, 20);
        Assert.Equal(1, ratio.Value);
        Assert.InRange(ratio.ConfidenceInterval().Lower, 0.6, 0.99);
        Assert.InRange(ratio.ConfidenceInterval().Upper, 1.01, 1.6);
        Assert.Equal(1, ratio.ConfidenceInterval(RiskRatioMethod.Katz).Upper);
    }

    [Fact]
    public void Thousand_millions_do_not_overflow() =>
        Assert.InRange(RiskRatio.Of(5_000_000_000, 10_000_000_000, 5_000_000_000, 10_000_000_000).ConfidenceInterval().Upper, 1.00001, 1.0001);

    [Fact]
    public void Impossible_questions_are_refused()
    {
        Assert.Equal("otherTrials", Assert.Throws<AssumptionException>(() => RiskRatio.Of(1, 2, 0, 0)).ParamName);
        var method = Assert.Throws<AssumptionException>(() => RiskRatio.Of(1, 2, 1, 2).ConfidenceInterval((RiskRatioMethod)5));
        Assert.StartsWith("method is 5; there is no such interval of a risk ratio.", method.Message);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => RiskRatio.Of(1, 2, 1, 2).ConfidenceInterval(1)).Violation);
    }

    // The shares of 20,000 simulated samples.
    [Theory]
    [InlineData(0.3, 20, 0.15, 20, 0.9459)]
    [InlineData(0.3, 100, 0.15, 100, 0.9509)]
    public void Coverage_is_near_the_nominal_one(double p, int m, double q, int n, double koopman) =>
        Coverage.Expect(koopman, Replications, "risk ratio", stream =>
            RiskRatio.Of(Draws.Successes(stream, m, p), m, Draws.Successes(stream, n, q), n).ConfidenceInterval().Contains(p / q));

    [Fact]
    public void Text() => Assert.Equal(
        "Ratio of two proportions, 15 of 50 and 25 of 50\n" +
        "first  second  risk ratio   95 % interval\n" +
        "─────  ──────  ──────────  ──────────────\n" +
        "0.300   0.500       0.600  0.358 to 0.980\n", RiskRatio.Of(15, 50, 25, 50).ToString());
}
