using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

/// <summary>Whatever the ranges of the knobs allow gives a market: finite, with positive revenue and a truth.</summary>
public class ExtremeScenarioTests
{
    [Fact]
    public void One_knob_at_either_end() =>
        Assert.All(Scenario.Reference.Knobs(), knob =>
        {
            AssertSound(With(TwoPlatforms, knob.Name, knob.Lower));
            AssertSound(With(TwoPlatforms, knob.Name, knob.Upper));
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

    // All platforms have the same mechanisms, and every knob is tried at both ends.
    private static readonly Scenario TwoPlatforms =
        Scenario.Reference with { Platforms = [Scenario.Reference.Platforms[0], Scenario.Reference.Platforms[7]] };

    private static Scenario With(Scenario scenario, string knob, double value)
    {
        var copy = scenario with { };
        typeof(Scenario).GetProperty(knob)!.SetValue(copy, value);
        return copy;
    }

    private static void AssertSound(Scenario scenario)
    {
        // One thread: so little is to be done that others would only wait.
        var market = scenario.Generate("2026", 200, threads: 1);
        foreach (var (variable, values) in market.Solve([.. market.Graph.Variables], 0, 1))
            Assert.True(Array.TrueForAll(values, double.IsFinite), variable);
        Assert.True(market.Values("revenue").ToArray().Min() > 0);
        Assert.All(market.Truth.Effects, effect => Assert.True(double.IsFinite(effect.Overall.Mean)));
    }
}
