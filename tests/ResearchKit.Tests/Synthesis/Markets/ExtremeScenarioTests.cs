using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

/// <summary>Whatever the ranges of the knobs allow gives a market: finite, with positive revenue and a truth.</summary>
public class ExtremeScenarioTests
{
    [Fact]
    public void One_knob_at_either_end() =>
        Assert.All(Scenario.Reference.Knobs(), knob =>
        {
            AssertSound(With(Scenario.Reference, knob.Name, knob.Lower));
            AssertSound(With(Scenario.Reference, knob.Name, knob.Upper));
        });

    [Fact]
    public void All_knobs_at_their_lower_ends() =>
        AssertSound(Scenario.Reference.Knobs().Aggregate(Scenario.Reference, (s, knob) => With(s, knob.Name, knob.Lower)));

    [Fact]
    public void All_knobs_at_their_upper_ends() =>
        AssertSound(Scenario.Reference.Knobs().Aggregate(Scenario.Reference, (s, knob) => With(s, knob.Name, knob.Upper)));

    [Fact]
    public void A_segment_without_anybody_on_the_platform_has_no_in_target_followers()
    {
        var absent = Scenario.Reference with { Segments = [new("absent", 1, 0, 1, 1000, "made up for this test")] };
        AssertSound(absent);
        Assert.All(absent.Generate("2026", 100).Values("in_target_followers").ToArray(), count => Assert.Equal(0, count));
    }

    private static Scenario With(Scenario scenario, string knob, double value)
    {
        var copy = scenario with { };
        typeof(Scenario).GetProperty(knob)!.SetValue(copy, value);
        return copy;
    }

    private static void AssertSound(Scenario scenario)
    {
        var market = scenario.Generate("2026", 5000);
        foreach (var variable in market.Graph.Variables)
            Assert.DoesNotContain(market.Values(variable).ToArray(), value => !double.IsFinite(value));
        Assert.True(market.Values("revenue").ToArray().Min() > 0);
        Assert.All(market.Truth.Effects, effect => Assert.True(double.IsFinite(effect.Overall.Mean)));
    }
}
