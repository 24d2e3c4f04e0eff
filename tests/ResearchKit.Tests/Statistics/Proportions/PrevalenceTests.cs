using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Proportions;

public class PrevalenceTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 4000;

    // The audit of the oracles: 24 of 31 fakes found, 263 of 273 real accounts passed.
    private static readonly ProportionEstimate Sensitivity = Proportion.Of(24, 31);
    private static readonly ProportionEstimate Specificity = Proportion.Of(263, 273);

    [Theory]
    [InlineData(258, 0.30013681512336)]
    [InlineData(264, 0.30827170778597)]
    [InlineData(311, 0.37199503364306)]
    [InlineData(315, 0.37741829541814)]
    public void Values_are_those_of_the_oracle(long positives, double expected)
    {
        Near.Equal(expected, Prevalence.RoganGladen(positives, 1000, Sensitivity, Specificity).Value, 1e-13);
        Near.Equal(expected, Prevalence.RoganGladen(positives, 1000, 24.0 / 31, 263.0 / 273).Value, 1e-13);
    }

    // R 4.2.2: z <- qnorm((1 + level)/2); n2 <- n + z^2; p <- (k + z^2/2)/n2; se <- (ks + 1)/(ns + 2); sp <- (kc + 1)/(nc + 2)
    // e <- (p + sp - 1)/(se + sp - 1); d <- 2*z^2*(e*se*(1 - se)/(ns + 2) - (1 - e)*sp*(1 - sp)/(nc + 2))
    // s <- sqrt(p*(1 - p)/n2 + se*(1 - se)/(ns + 2)*e^2 + sp*(1 - sp)/(nc + 2)*(1 - e)^2)/(se + sp - 1); e + d + c(-1, 1)*z*s
    [Theory]
    [InlineData(258, 1000, 24, 31, 263, 273, 0.95, 0.24127416408983815, 0.39350729360570624)]
    [InlineData(2845, 10_000, 24, 31, 263, 273, 0.95, 0.28103770101295394, 0.42838736378932879)]
    [InlineData(98, 975, 24, 31, 263, 273, 0.9, 0.051442557031053, 0.12408805686512558)]
    [InlineData(2, 78, 50, 100, 199, 200, 0.95, 0, 0.17770427363217536)]
    [InlineData(0, 50, 24, 31, 263, 273, 0.95, 0, 0.068939598833829135)]
    public void Intervals_are_those_of_Lang_and_Reiczigel(
        long k, long n, long ks, long ns, long kc, long nc, double level, double lower, double upper)
    {
        var interval = Prevalence.RoganGladen(k, n, Proportion.Of(ks, ns), Proportion.Of(kc, nc)).ConfidenceInterval(level);
        Near.Equal(lower, upper, interval, Tolerance);
        Assert.Equal("Lang-Reiczigel", interval.Method);
    }

    // R 4.2.2: (prop.test(k, n, correct = FALSE)$conf.int + sp - 1)/(se + sp - 1), cut to [0, 1]
    [Theory]
    [InlineData(258, 1000, 24.0 / 31, 263.0 / 273, 0.26467415300791675, 0.33811065231387355)]
    [InlineData(23, 150, 0.96, 0.89, 0, 0.12891744908627328)]
    [InlineData(6, 151, 0.964, 0.927, 0, 0.012313735000325645)]
    public void Intervals_of_a_known_test_are_those_of_Wilson(long k, long n, double se, double sp, double lower, double upper)
    {
        var interval = Prevalence.RoganGladen(k, n, se, sp).ConfidenceInterval();
        Near.Equal(lower, upper, interval, 1e-11);
        Assert.Equal("Wilson, known test", interval.Method);
    }

    [Fact]
    public void A_perfect_test_changes_nothing()
    {
        var (prevalence, proportion) = (Prevalence.RoganGladen(24, 31, 1, 1), Proportion.Of(24, 31));
        Assert.Equal(proportion.Value, prevalence.Value);
        Assert.Equal(proportion.ConfidenceInterval().Lower, prevalence.ConfidenceInterval().Lower);
    }

    [Fact]
    public void What_lies_outside_is_cut_and_kept_beside()
    {
        var few = Prevalence.RoganGladen(6, 151, 0.964, 0.927);
        Assert.Equal(0, few.Value);
        Near.Equal(-0.037334344177611258, few.UncutValue, Tolerance);
        var many = Prevalence.RoganGladen(150, 151, 0.9, 0.9);
        Assert.Equal((1, 1), (many.Value, many.ConfidenceInterval().Upper));
    }

    [Fact]
    public void The_more_units_validate_the_test_the_nearer_it_is_to_known() => Gen.Int[100, 900].ForAll(positives =>
    {
        var few = Prevalence.RoganGladen(positives, 2000, Proportion.Of(40, 50), Proportion.Of(48, 50)).ConfidenceInterval();
        var many = Prevalence.RoganGladen(positives, 2000, Proportion.Of(800_000_000, 1_000_000_000), Proportion.Of(960_000_000, 1_000_000_000)).ConfidenceInterval();
        var known = Prevalence.RoganGladen(positives, 2000, 0.8, 0.96).ConfidenceInterval();
        Assert.True(few.Upper - few.Lower > many.Upper - many.Lower);
        Assert.Equal(known.Lower, many.Lower, 1e-3);
        Assert.Equal(known.Upper, many.Upper, 1e-3);
    }, iter: 30);

    [Fact]
    public void A_test_that_tells_nothing_is_refused()
    {
        var thrown = Assert.Throws<AssumptionException>(() => Prevalence.RoganGladen(3, 10, 0.3, 0.7));
        Assert.Equal(Violation.OutOfDomain, thrown.Violation);
        Assert.StartsWith(
            "sensitivity 0.3 and specificity 0.7 do not add up to more than 1; such a test tells nothing of the prevalence.", thrown.Message);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => Prevalence.RoganGladen(3, 10, 1.2, 0.7)).Violation);
        Assert.Equal("tested", Assert.Throws<AssumptionException>(() => Prevalence.RoganGladen(0, 0, 1, 1)).ParamName);
        // Right in 1 of 1, and in 1 of 50: with one of each kind added, 0.667 and 0.038.
        var small = Prevalence.RoganGladen(3, 10, Proportion.Of(1, 1), Proportion.Of(1, 50));
        var needsMore = Assert.Throws<AssumptionException>(() => small.ConfidenceInterval());
        Assert.Equal(Violation.TooFewObservations, needsMore.Violation);
        Assert.Contains("larger validation samples are needed", needsMore.Message, StringComparison.Ordinal);
    }

    // The shares of 20,000 simulated samples: 500 units, prevalence 0.2, sensitivity 0.8, specificity 0.95, validated on 50 each.
    [Fact]
    public void Coverage_is_near_the_nominal_one_where_the_test_was_estimated() =>
        Coverage.Expect(0.9672, Replications, "prevalence", stream => Drawn(stream).Estimated.ConfidenceInterval().Contains(0.2));

    [Fact]
    public void Taking_estimates_for_known_covers_far_less() =>
        Coverage.Expect(0.7172, Replications, "prevalence", stream => Drawn(stream).TakenForKnown.ConfidenceInterval().Contains(0.2));

    private static (PrevalenceEstimate Estimated, PrevalenceEstimate TakenForKnown) Drawn(RandomStream stream)
    {
        var positives = Draws.Successes(stream, 500, 0.2 * 0.8 + 0.8 * 0.05);
        var sensitivity = Proportion.Of(Draws.Successes(stream, 50, 0.8), 50);
        var specificity = Proportion.Of(Draws.Successes(stream, 50, 0.95), 50);
        return (
            Prevalence.RoganGladen(positives, 500, sensitivity, specificity),
            Prevalence.RoganGladen(positives, 500, sensitivity.Value, specificity.Value));
    }

    [Fact]
    public void Text() => Assert.Equal(
        "True prevalence, 258 of 1,000 tested positive\n" +
        "positive  sensitivity  specificity  prevalence   95 % interval\n" +
        "────────  ───────────  ───────────  ──────────  ──────────────\n" +
        "   0.258        0.774        0.963       0.300  0.241 to 0.394\n",
        Prevalence.RoganGladen(258, 1000, Sensitivity, Specificity).ToString());
}
