using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Correlations.Corrections;

public class CorrectedCorrelationTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 2_000;

    // R 4.2.2: psych::rangeCorrection(.3, 2, 1); rr <- function(r, u) r*u/sqrt(1 + r^2*(u^2 - 1));
    // ci <- tanh(atanh(.3) + c(-1, 1)*qnorm(.975)/sqrt(97)); rr(ci, 2); .3/sqrt(.8*.7); ci/sqrt(.8*.7)
    [Fact]
    public void Corrections_are_those_of_R()
    {
        var range = CorrectedCorrelation.ForRangeRestriction(0.3, 100, 1.5, 3);
        Near.Equal(0.53241390564966828, range.Value, Tolerance);
        Near.Equal(0.21624080481490091, 0.72786234586480714, range.ConfidenceInterval(), 1e-11);
        Assert.Equal((CorrelationCorrectionMethod.RangeRestriction, 2, 0.3), (range.Method, range.Factor, range.Observed));
        var noise = CorrectedCorrelation.ForAttenuation(0.3, 100, 0.8, 0.7);
        Near.Equal(0.40089186286863659, noise.Value, Tolerance);
        Near.Equal(0.147084107606714, 0.62645261987388912, noise.ConfidenceInterval(), 1e-11);
        Assert.Equal("Fisher z, corrected", noise.ConfidenceInterval().Method);
    }

    [Fact]
    public void Narrowing_the_range_undoes_its_widening() => Gen.Select(Gen.Double[-1, 1], Gen.Double[0.01, 100]).ForAll((r, u) =>
    {
        var wide = CorrectedCorrelation.ForRangeRestriction(r, 50, 1, u);
        Assert.InRange(wide.Value, -1, 1);
        Assert.Equal(r, CorrectedCorrelation.ForRangeRestriction(wide.Value, 50, u, 1).Value, 1e-9);
        Assert.Equal(-wide.Value, CorrectedCorrelation.ForRangeRestriction(-r, 50, 1, u).Value);
        Assert.Equal(r, CorrectedCorrelation.ForRangeRestriction(r, 50, u, u).Value, Tolerance);
        Assert.Equal(r, CorrectedCorrelation.ForAttenuation(r, 50, 1, 1).Value);
    });

    [Fact]
    public void Lines_and_noise_beyond_reason()
    {
        Assert.Equal(1, CorrectedCorrelation.ForRangeRestriction(1, 10, 1e-300, 1e-10).Value);
        Assert.Equal(1, CorrectedCorrelation.ForRangeRestriction(1, 10, 1, 5).ConfidenceInterval().Lower);
        // Left beyond 1, where a low reliability puts it.
        Near.Equal(4, CorrectedCorrelation.ForAttenuation(0.8, 10, 0.2, 0.2).Value, Tolerance);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Refused(Violation.OutOfDomain, "reliabilityOfY", "reliabilityOfY is 0; a reliability lies above 0 and not above 1.", () => CorrectedCorrelation.ForAttenuation(0.3, 10, 1, 0));
        Refused(Violation.OutOfDomain, "reliabilityOfX", "reliabilityOfX is 1.1;", () => CorrectedCorrelation.ForAttenuation(0.3, 10, 1.1, 0.5));
        Refused(Violation.OutOfDomain, "restrictedStandardDeviation", "restrictedStandardDeviation is 0;", () => CorrectedCorrelation.ForRangeRestriction(0.3, 10, 0, 1));
        Refused(Violation.OutOfDomain, "unrestrictedStandardDeviation / restrictedStandardDeviation", "unrestrictedStandardDeviation / restrictedStandardDeviation is Infinity;", () => CorrectedCorrelation.ForRangeRestriction(0.3, 10, 1e-300, 1e300));
        Refused(Violation.TooFewObservations, "sampleSize", "At least 4 pairs are needed for a corrected correlation with its interval; got 3.", () => CorrectedCorrelation.ForRangeRestriction(0.3, 3, 1, 1));
    }

    // Pairs with correlation 0.6 of which the upper half in x is kept: u is 1 over the standard deviation of half a normal.
    [Fact]
    public void Coverage_after_selection() => Coverage.Expect(0.9454, Replications, "selected", stream =>
    {
        var (x, y) = Draws.NormalPairs(stream, 200, 0.6);
        var kept = x.Zip(y).Where(pair => pair.First > 0).ToArray();
        var r = Correlation.Pearson([.. kept.Select(pair => pair.First)], [.. kept.Select(pair => pair.Second)]);
        return CorrectedCorrelation.ForRangeRestriction(r.Value, r.SampleSize, Math.Sqrt(1 - 2 / Math.PI), 1).ConfidenceInterval().Contains(0.6);
    });

    [Fact]
    public void Coverage_under_noise() => Coverage.Expect(0.95, Replications, "noise", stream =>
    {
        // Normal with correlation 0.6, measured with reliabilities 0.8 and 0.5: observed with 0.6 √0.4.
        var (x, y) = Draws.NormalPairs(stream, 100, 0.6 * Math.Sqrt(0.4));
        return CorrectedCorrelation.ForAttenuation(Correlation.Pearson(x, y).Value, 100, 0.8, 0.5).ConfidenceInterval().Contains(0.6);
    });

    [Fact]
    public void Text() => Assert.Equal(
        "Correlation of 100 pairs, corrected for range restriction\n" +
        "observed  corrected   95 % interval\n" +
        "────────  ─────────  ──────────────\n" +
        "   0.300      0.532  0.216 to 0.728\n", CorrectedCorrelation.ForRangeRestriction(0.3, 100, 1.5, 3).ToString());

    private static void Refused(Violation violation, string parameter, string message, Func<object> verb)
    {
        var thrown = Assert.Throws<AssumptionException>(verb);
        Assert.Equal((violation, parameter), (thrown.Violation, thrown.ParamName));
        Assert.StartsWith(message, thrown.Message);
    }
}
