using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Planning;

public class PowerTests
{
    private const double Tolerance = 1e-10;

    // The formula of pwr.r.test, computed in R 4.2.2 (uniroot to 1e-12); pwr itself prints 0.57155584186021 and 84.073639782.
    [Fact]
    public void Correlations_are_as_in_pwr()
    {
        Near.Equal(0.57155584186020802, Power.OfCorrelation(0.3).At(50), Tolerance);
        Near.Equal(0.63787464873675825, Power.OfCorrelation(-0.5).At(20), Tolerance);
        Near.Equal(0.69113948537965642, Power.OfCorrelation(0.3, alternative: Alternative.Greater).At(50), Tolerance);
        Near.Equal(0.72343919453151173, Power.OfCorrelation(0.1, alpha: 0.01).At(1000), Tolerance);
        Near.Equal(84.073637744296107, Power.OfCorrelation(0.3).SampleSizeFor(0.8).Exact, Tolerance);
        Assert.Equal(85, Power.OfCorrelation(0.3).SampleSizeFor(0.8).RoundedUp);
        Near.Equal(91.410237081909344, Power.OfCorrelation(-0.3, alternative: Alternative.Less).SampleSizeFor(0.9).Exact, Tolerance);
        Near.Equal(0.38432506127465427, DetectableEffect.Correlation(50), 1e-9);
    }

    // power.t.test(…, strict = TRUE, tol = 1e-12)
    [Fact]
    public void Means_are_as_in_R()
    {
        Near.Equal(0.33793902892509031, Power.OfMeans(0.5).At(20), Tolerance);
        Near.Equal(0.46337434929644838, Power.OfMeans(0.5, alternative: Alternative.Greater).At(20), Tolerance);
        Near.Equal(0.21219047642068001, Power.OfMeans(-1.3, alpha: 0.01).At(5.5), Tolerance);
        Near.Equal(63.765610190941892, Power.OfMeans(0.5).SampleSizeFor(0.8).Exact, 1e-9);
        Near.Equal(0.56588224375549899, DetectableEffect.Means(50), 1e-9);
    }

    // power.prop.test(…, tol = 1e-14)
    [Fact]
    public void Proportions_are_as_in_R()
    {
        Near.Equal(0.88960768656266509, Power.OfProportions(0.5, 0.6).At(500), Tolerance);
        Near.Equal(0.80405529991151869, Power.OfProportions(0.6, 0.5, alpha: 0.01, Alternative.Greater).At(500), Tolerance);
        Near.Equal(2318.1646772815, Power.OfProportions(0.02, 0.01).SampleSizeFor(0.8).Exact, 1e-8);
        Near.Equal(0.60176210569608624, DetectableEffect.SecondProportion(0.5, 500, power: 0.9), 1e-9);
    }

    // The formula of pwr.2p.test; pwr prints 2253.655220376.
    [Fact]
    public void Proportions_by_arcsine_are_as_in_pwr()
    {
        Near.Equal(0.88948332827617771, Power.OfProportionsByArcsine(0.6, 0.5).At(500), Tolerance);
        Near.Equal(2253.6552205792277, Power.OfProportionsByArcsine(0.02, 0.01).SampleSizeFor(0.8).Exact, 1e-9);
    }

    // (qnorm(.975) + qnorm(.8))^2/(.25*log(.6)^2) and so on
    [Fact]
    public void Hazard_ratios_are_Schoenfelds()
    {
        Near.Equal(120.31570437749922, Power.OfHazardRatio(0.6).SampleSizeFor(0.8).Exact, Tolerance);
        Near.Equal(84.878696351177979,
            Power.OfHazardRatio(0.5, firstShare: 0.3, alternative: Alternative.Less).SampleSizeFor(0.9).Exact, Tolerance);
        Near.Equal(0.72379883068420503, Power.OfHazardRatio(0.6).At(100), Tolerance);
        var participants = Power.OfHazardRatio(0.6, eventProbability: 0.4).SampleSizeFor(0.8);
        Near.Equal(120.31570437749922 / 0.4, participants.Exact, Tolerance);
        Assert.Equal((301, "participants"), (participants.RoundedUp, participants.Unit));
        Near.Equal(1 / 0.6, DetectableEffect.HazardRatio(120.31570437749922), Tolerance);
        Near.Equal(0.6, DetectableEffect.HazardRatio(120.31570437749922 / 0.4, 0.4, alpha: 0.025, alternative: Alternative.Less), Tolerance);
    }

    // 1 - (exp(-l*f) - exp(-l*(a + f)))/(l*a), and integrate()
    [Theory]
    [InlineData(0.1, 12, 24, 0.94717147429823345)]
    [InlineData(0.06, 12, 24, 0.8311074477165844)]
    [InlineData(0.1, 0, 24, 0.90928204671058754)]
    [InlineData(1e-9, 12, 24, 2.999999954e-8)]
    public void Events_of_a_constant_hazard(double hazard, double accrual, double followUp, double expected) =>
        Near.Equal(expected, EventProbability.OfConstantHazard(hazard, accrual, followUp), 1e-9);

    [Fact]
    public void Sample_size_effect_and_power_are_each_others_inverse() => Gen.Select(Gen.Double[0.05, 0.9], Gen.Double[0.3, 0.99]).ForAll((effect, power) =>
    {
        foreach (var side in Enum.GetValues<Alternative>())
        {
            var signed = side == Alternative.Less ? -effect : effect;
            var size = Power.OfCorrelation(signed, 0.01, side).SampleSizeFor(power).Exact;
            // Below 4 pairs there is no test, and 4 are more than enough.
            if (size > 4)
                Near.Equal(power, Power.OfCorrelation(signed, 0.01, side).At(size), 1e-9);
            Near.Equal(signed, size > 4 ? DetectableEffect.Correlation(size, power, 0.01, side) : signed, 1e-6);
            var means = Power.OfMeans(signed, 0.01, side).SampleSizeFor(power).Exact;
            Near.Equal(signed, means > 2 ? DetectableEffect.Means(means, power, 0.01, side) : signed, 1e-6);
        }
    }, 15);

    [Fact]
    public void Power_rises_with_the_sample_and_is_alpha_without_an_effect()
    {
        foreach (var plan in new[] { Power.OfCorrelation(0.2), Power.OfMeans(0.2), Power.OfProportionsByArcsine(0.2, 0.3) })
        {
            for (var n = 5; n < 100; n++)
                Assert.True(plan.At(n) < plan.At(n + 1));
        }
        // The t test of a correlation is normal in z but nearly.
        Near.Equal(0.05, Power.OfCorrelation(0).At(30), 0.02);
        Near.Equal(0.03, Power.OfMeans(0, alpha: 0.03).At(30), Tolerance);
        Near.Equal(0.1, Power.OfProportionsByArcsine(0.5, 0.5, alpha: 0.1).At(30), Tolerance);
        Assert.True(Power.OfMeans(0.5, alternative: Alternative.Less).At(30) < 0.05);
    }

    // The power of t tests of 2 × 20 simulated observations.
    [Fact]
    public void Power_is_what_simulation_finds() => Coverage.Expect(0.33793902892509031, 4_000, "power", stream =>
    {
        var (x, y) = (Draws.Normal(stream, 20), Draws.Normal(stream, 20));
        var pooled = Math.Sqrt((Squares(x) + Squares(y)) / 38);
        // qt(.975, 38)
        return Math.Abs(x.Average() + 0.5 - y.Average()) / (pooled * Math.Sqrt(0.1)) > 2.0243941639119702;

        static double Squares(double[] values) => values.Sum(v => Math.Pow(v - values.Average(), 2));
    });

    [Fact]
    public void Impossible_plans_are_refused()
    {
        Expect("correlation is 1; it must lie between -1 and 1.", () => Power.OfCorrelation(1));
        Expect("correlation is NaN;", () => Power.OfCorrelation(double.NaN));
        Expect("alpha is 0.5; it must lie between 0 and 0.5.", () => Power.OfMeans(1, alpha: 0.5));
        Expect("first is 0; it must lie between 0 and 1.", () => Power.OfProportions(0, 0.5));
        Expect("hazardRatio is 0; it must be a positive number.", () => Power.OfHazardRatio(0));
        Expect("eventProbability is 0; it must be above 0 and at most 1.", () => Power.OfHazardRatio(0.5, 0));
        Expect("sampleSize is 3; the test needs at least 4 pairs.", () => Power.OfCorrelation(0.3).At(3));
        Expect("power is 0.05; it must lie between alpha, which is 0.05, and 1.", () => Power.OfCorrelation(0.3).SampleSizeFor(0.05));
        Expect("power is 1;", () => DetectableEffect.Means(20, power: 1));
        Expect("No sample size finds an effect that is 0; Correlation of 0.000, Fisher z", () => Power.OfCorrelation(0).SampleSizeFor(0.8));
        Expect("No sample size finds an effect that is on the other side of the alternative;",
            () => Power.OfMeans(0.5, alternative: Alternative.Less).SampleSizeFor(0.8));
        Expect("More than 10^15 in each group were needed for a power of 0.8.", () => Power.OfMeans(1e-9).SampleSizeFor(0.8));
        Expect("With 2 in each group no proportion differs enough from 0.5", () => DetectableEffect.SecondProportion(0.5, 2));
        Expect("accrual and followUp are 0; nobody would be observed.", () => EventProbability.OfConstantHazard(1, 0, 0));
        Assert.Throws<AssumptionException>(() => DetectableEffect.Correlation(3));
        Assert.Equal(2, Power.OfMeans(50).SampleSizeFor(0.8).Exact);
    }

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Correlation of 0.300, Fisher z, two-sided at 0.050\n" +
            "power  pairs\n" +
            "─────  ─────\n" +
            " 50 %     43\n" +
            " 80 %     85\n" +
            " 90 %    112\n" +
            " 95 %    138\n", Power.OfCorrelation(0.3).ToString());
        Assert.Equal("85 pairs (84.07)", Power.OfCorrelation(0.3).SampleSizeFor(0.8).ToString());
        Assert.Contains("undefined", Power.OfCorrelation(0).ToString());
    }

    [Fact]
    public void A_notebook_shows_the_size_as_a_table_and_elsewhere_the_line_stays()
    {
        var size = Power.OfCorrelation(0.3).SampleSizeFor(0.8);
        Assert.Equal("85 pairs (84.07)", size.Represent("text/plain"));
        Assert.Equal(
            "<table><caption>Required sample size</caption><thead><tr><th style=\"text-align:right\">pairs</th>" +
            "<th style=\"text-align:right\">exactly</th></tr></thead><tbody><tr><td style=\"text-align:right\">85</td>" +
            "<td style=\"text-align:right\">84.07</td></tr></tbody></table>", size.ToHtml());
        Assert.Null(size.Represent("image/png"));
    }

    private static void Expect(string message, Func<object> action)
    {
        Refusal.Expect(Violation.OutOfDomain, message, action);
    }
}
