using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Proportions;

public class ProportionTests
{
    private const double Tolerance = 1e-12;

    // R 4.2.2: prop.test(successes, trials, correct = FALSE, conf.level = level)$conf.int
    [Theory]
    [InlineData(0, 10, 0.95, 0, 0.27753279986288915)]
    [InlineData(10, 10, 0.95, 0.72246720013711085, 1)]
    [InlineData(24, 31, 0.95, 0.60187581616657948, 0.88604864438737496)]
    [InlineData(24, 31, 0.99, 0.54376507001262331, 0.90794335847655472)]
    [InlineData(98, 975, 0.95, 0.083178977704525495, 0.12098223453250279)]
    public void Intervals_are_those_of_R(long successes, long trials, double level, double lower, double upper)
    {
        var interval = Proportion.Of(successes, trials).ConfidenceInterval(level);
        Near.Equal(lower, upper, interval, Tolerance);
        Assert.Equal("Wilson", interval.Method);
    }

    // As above; R itself loses digits of the lower end to a difference.
    [Fact]
    public void Two_in_a_million_keep_their_digits() => Near.Equal(
        5.4847230959605618e-07, 7.2929563885726282e-06, Proportion.Of(2, 1_000_000).ConfidenceInterval(), 1e-10);

    [Fact]
    public void Failures_have_the_mirrored_interval()
    {
        for (var trials = 1; trials < 40; trials++)
        {
            for (var successes = 0; successes <= trials; successes++)
            {
                var ofSuccesses = Proportion.Of(successes, trials).ConfidenceInterval();
                var ofFailures = Proportion.Of(trials - successes, trials).ConfidenceInterval();
                Near.Equal(1 - ofFailures.Upper, 1 - ofFailures.Lower, ofSuccesses, 1e-12);
                Assert.True(ofSuccesses.Contains((double)successes / trials));
                Assert.InRange(ofSuccesses.Lower, 0, ofSuccesses.Upper);
                Assert.InRange(ofSuccesses.Upper, ofSuccesses.Lower, 1);
            }
        }
    }

    [Theory]
    [InlineData(1, 0, Violation.TooFewObservations, "trials is 0; it must be at least 1.")]
    [InlineData(-1, 3, Violation.OutOfDomain, "successes is -1; it must lie between 0 and trials, which is 3.")]
    [InlineData(4, 3, Violation.OutOfDomain, "successes is 4; it must lie between 0 and trials, which is 3.")]
    public void Impossible_counts_are_refused(long successes, long trials, Violation violation, string message)
    {
        Refusal.Expect(violation, message, () => Proportion.Of(successes, trials));
    }

    // Not simulated but summed over all outcomes. R 4.2.2: sum(dbinom(k, n, p)[lower <= p & p <= upper]), limits as above.
    [Theory]
    [InlineData(20, 0.02, 0.94010102145105146)]
    [InlineData(20, 0.5, 0.95861053466796864)]
    [InlineData(100, 0.02, 0.94916955463049968)]
    [InlineData(100, 0.1, 0.9363983902254398)]
    [InlineData(100, 0.5, 0.94311206635901923)]
    public void Exact_coverage_is_that_of_R(int trials, double probability, double expected)
    {
        var (share, covered) = (Math.Pow(1 - probability, trials), 0.0);
        for (var k = 0; k <= trials; k++)
        {
            covered += Proportion.Of(k, trials).ConfidenceInterval().Contains(probability) ? share : 0;
            share *= (trials - k) / (k + 1.0) * probability / (1 - probability);
        }
        Near.Equal(expected, covered, 1e-11);
    }

    // R 4.2.2: binom.test(successes, trials, conf.level = level)$conf.int; the second is in the oracles.
    [Theory]
    [InlineData(24, 31, 0.95, 0.58903613386132669, 0.90405783165424891)]
    [InlineData(287, 304, 0.95, 0.91197287117267412, 0.96709009864200113)]
    [InlineData(0, 10, 0.95, 0, 0.30849710781876083)]
    [InlineData(10, 10, 0.95, 0.69150289218123917, 1)]
    [InlineData(1, 1, 0.9, 0.05, 1)]
    [InlineData(98, 975, 0.99, 0.077202601509616109, 0.12782035865269592)]
    [InlineData(2, 1_000_000, 0.95, 2.4220937031600363e-07, 7.2246687943803141e-06)]
    [InlineData(3, 2_000_000_000, 0.95, 3.0933606155462347e-10, 4.3836365285507564e-09)]
    public void Exact_intervals_are_those_of_R(long successes, long trials, double level, double lower, double upper)
    {
        var interval = Proportion.Of(successes, trials).ConfidenceInterval(ProportionMethod.ClopperPearson, level);
        Near.Equal(lower, upper, interval, 1e-10);
        Assert.Equal("Clopper-Pearson", interval.Method);
    }

    [Fact]
    public void Exact_intervals_cover_at_least_as_often_as_they_say_and_hold_their_estimate()
    {
        foreach (var trials in new[] { 1, 2, 3, 10, 33 })
        {
            var intervals = Enumerable.Range(0, trials + 1)
                .Select(k => Proportion.Of(k, trials).ConfidenceInterval(ProportionMethod.ClopperPearson, 0.9)).ToArray();
            for (var k = 0; k <= trials; k++)
            {
                Assert.True(intervals[k].Contains((double)k / trials));
                Near.Equal(1 - intervals[trials - k].Upper, 1 - intervals[trials - k].Lower, intervals[k], 1e-12);
            }
            foreach (var p in new[] { 0.01, 0.13, 0.4, 0.5, 0.77 })
            {
                var (share, covered) = (Math.Pow(1 - p, trials), 0.0);
                for (var k = 0; k <= trials; k++)
                {
                    covered += intervals[k].Contains(p) ? share : 0;
                    share *= (trials - k) / (k + 1.0) * p / (1 - p);
                }
                Assert.InRange(covered, 0.9, 1 + 1e-12);
            }
        }
    }

    // R 4.2.2: sum(dbinom(k, n, p)[lower <= p & p <= upper]), limits by qbeta.
    [Theory]
    [InlineData(20, 0.02, 0.992931306596186)]
    [InlineData(20, 0.1, 0.9887468658354911)]
    [InlineData(20, 0.5, 0.95861053466796864)]
    [InlineData(100, 0.1, 0.95569010719122294)]
    public void Exact_coverage_of_exact_intervals_is_that_of_R(int trials, double probability, double expected)
    {
        var (share, covered) = (Math.Pow(1 - probability, trials), 0.0);
        for (var k = 0; k <= trials; k++)
        {
            covered += Proportion.Of(k, trials).ConfidenceInterval(ProportionMethod.ClopperPearson).Contains(probability) ? share : 0;
            share *= (trials - k) / (k + 1.0) * probability / (1 - probability);
        }
        Near.Equal(expected, covered, 1e-11);
    }

    [Fact]
    public void A_method_that_is_none_is_refused()
    {
        Refusal.Expect(Violation.OutOfDomain, "method is 7; there is no such interval of a proportion.",
            () => Proportion.Of(1, 2).ConfidenceInterval((ProportionMethod)7));
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Proportion, 24 of 31\n" +
        "proportion   95 % interval\n" +
        "──────────  ──────────────\n" +
        "     0.774  0.602 to 0.886\n", Proportion.Of(24, 31).ToString());
}
