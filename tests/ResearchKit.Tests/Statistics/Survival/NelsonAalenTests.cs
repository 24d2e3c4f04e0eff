using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

public class NelsonAalenTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 4_000;

    // R 4.2.2, survival 3.5-3: f <- survfit(Surv(T, E) ~ 1, waltons); f$cumhaz; f$std.chaz
    [Theory]
    [InlineData(6, 0.0061349693251533744, 0.0061349693251533744)]
    [InlineData(15, 0.0631531020731162657, 0.0199742169003859597)]
    [InlineData(68, 2.0663490455650976863, 0.2087326027542596996)]
    [InlineData(75, 3.9234919027079548925, 1.0510917130529029428)]
    public void Hazards_are_those_of_R(double time, double value, double standardError)
    {
        var hazard = NelsonAalen.Of(Waltons.All).At(time);
        Near.Equal(value, hazard.Value, Tolerance);
        Near.Equal(standardError, hazard.StandardError, Tolerance);
        var factor = Math.Exp(1.959963984540054 * standardError / value);
        Near.Equal(value / factor, value * factor, hazard.ConfidenceInterval(), Tolerance);
        Assert.Equal("Aalen, log", hazard.ConfidenceInterval().Method);
    }

    [Fact]
    public void Hazards_are_those_of_the_definition() => Case.Samples.ForAll(cases =>
    {
        var curve = NelsonAalen.Of(Case.Times(cases));
        for (var time = 0.5; time <= curve.LastTime; time += 0.5)
        {
            var sum = cases.Where(c => c.Event == 1 && c.Exit <= time).Sum(c => 1.0 / cases.Count(other => other.AtRisk(c.Exit)));
            Assert.Equal(sum, curve.At(time).Value, 12);
        }
    });

    [Fact]
    public void Before_the_first_event_it_is_0_and_beyond_the_last_time_unknown()
    {
        var curve = NelsonAalen.Of(SurvivalTimes.Of([2, 3], [1, 0]));
        Assert.Equal((0, 0.5, double.NaN), (curve.At(1).Value, curve.At(3).Value, curve.At(3.5).Value));
        Assert.Equal(double.NaN, curve.At(1).ConfidenceInterval().Lower);
        Assert.Equal(0, NelsonAalen.Of(SurvivalTimes.Of([2, 3], [0, 0])).At(3).Value);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => curve.At(-1)).Violation);
        Assert.Equal((2, 1), (curve.SampleSize, curve.EventCount));
        Assert.Equal([2.0], curve.Times);
        Assert.Equal([0.5], curve.Hazard);
    }

    [Fact]
    public void Coverage_is_as_documented() => Coverage.Expect(0.9537, Replications, "nelson-aalen", stream =>
        NelsonAalen.Of(Exponential.Sample(stream, 50)).At(Math.Log(2)).ConfidenceInterval().Contains(Math.Log(2)));

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Nelson-Aalen curve of 163, 156 events\n" +
            "  time  cumulative hazard  standard error   95 % interval\n" +
            "──────  ─────────────────  ──────────────  ──────────────\n" +
            "75.000              3.923           1.051  2.321 to 6.633\n", NelsonAalen.Of(Waltons.All).ToString());
        Assert.StartsWith("Cumulative hazard of 163\n", NelsonAalen.Of(Waltons.All).At(75).ToString());
    }
}
