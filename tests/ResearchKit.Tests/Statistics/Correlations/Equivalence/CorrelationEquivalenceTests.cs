using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Correlations.Equivalence;

public class CorrelationEquivalenceTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 4_000;

    // R 4.2.2: pnorm(-(atanh(r) - atanh(lower))*sqrt(n - 3)); pnorm((atanh(r) - atanh(upper))*sqrt(n - 3));
    // tanh(atanh(r) + c(-1, 1)*qnorm(.95)/sqrt(n - 3))
    [Fact]
    public void Both_tests_are_those_of_R()
    {
        var small = CorrelationEquivalence.Of(0.05, 500, -0.1, 0.15);
        Near.Equal(0.00040052619553657961, small.PValueAboveLower(), Tolerance);
        Near.Equal(0.012103001452382259, small.PValueBelowUpper(), Tolerance);
        Assert.Equal(small.PValueBelowUpper(), small.PValue());
        Near.Equal(-0.023735580630012729, 0.1231945239162382, small.EquivalenceInterval(), Tolerance);
        var tuna = CorrelationEquivalence.Of(Columns.Lightness, Columns.Preference, -0.9, 0.9);
        Near.Equal(0.021910729303198026, tuna.PValue(), 1e-11);
        Near.Equal(-0.022230227504511643, 0.86697863480761439, tuna.EquivalenceInterval(), 1e-11);
        Assert.Equal(Correlation.Pearson(Columns.Lightness, Columns.Preference).ConfidenceInterval(), tuna.ConfidenceInterval());
    }

    [Fact]
    public void P_is_below_alpha_where_the_interval_lies_inside() =>
        Gen.Select(Gen.Double[-0.95, 0.95], Gen.Int[4, 300], Gen.Double[0.001, 0.4]).ForAll((r, n, alpha) =>
        {
            var test = CorrelationEquivalence.Of(r, n, -0.3, 0.4);
            var interval = test.EquivalenceInterval(alpha);
            Assert.Equal(test.PValue() < alpha, interval.Lower > -0.3 && interval.Upper < 0.4);
            Near.Equal(test.PValue(), CorrelationEquivalence.Of(-r, n, -0.4, 0.3).PValue(), Tolerance);
        });

    [Fact]
    public void A_line_is_outside_every_region()
    {
        Assert.Equal(1, CorrelationEquivalence.Of(1, 4, -0.5, 0.5).PValue());
        Assert.Equal(1, CorrelationEquivalence.Of(-1, 4, -0.5, 0.5).PValue());
    }

    [Fact]
    public void What_is_no_region_is_refused()
    {
        Refusal.Expect(Violation.OutOfDomain, "upper is 0.1; it must lie above lower, which is 0.1.", () => CorrelationEquivalence.Of(0, 9, 0.1, 0.1), "upper");
        Refusal.Expect(Violation.OutOfDomain, "lower is -1;", () => CorrelationEquivalence.Of(0, 9, -1, 0.1), "lower");
        Refusal.Expect(Violation.OutOfDomain, "alpha is 0.5; it must lie between 0 and 0.5.", () => CorrelationEquivalence.Of(0, 9, -0.1, 0.1).EquivalenceInterval(0.5), "alpha");
        Refusal.Expect(Violation.TooFewObservations, "At least 4 pairs are needed for an equivalence test of a correlation; got 3.", () => CorrelationEquivalence.Of(0, 3, -0.1, 0.1), "sampleSize");
    }

    // With a true correlation on the region's border the test says "inside" in 5 % of samples; the other end is far away.
    [Fact]
    public void Size_is_nominal_on_the_border() => Coverage.Expect(0.05, Replications, "tost", stream =>
    {
        var (x, y) = Draws.NormalPairs(stream, 100, 0.3);
        return CorrelationEquivalence.Of(x, y, -0.9, 0.3).PValue() < 0.05;
    });

    [Fact]
    public void Text() => Assert.Equal(
        "Equivalence test of a correlation of 500 pairs\n" +
        "estimate    90 % interval           region  p above lower  p below upper      p\n" +
        "────────  ───────────────  ───────────────  ─────────────  ─────────────  ─────\n" +
        "   0.050  −0.024 to 0.123  −0.100 to 0.150        < 0.001          0.012  0.012\n", CorrelationEquivalence.Of(0.05, 500, -0.1, 0.15).ToString());
}
