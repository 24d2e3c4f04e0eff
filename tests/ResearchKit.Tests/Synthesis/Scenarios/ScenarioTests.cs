using System.Reflection;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class ScenarioTests
{
    [Fact]
    public void Every_number_of_a_scenario_is_a_documented_knob()
    {
        var numbers = typeof(Scenario).GetProperties().Where(property => property.PropertyType == typeof(double)).ToArray();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.NotNull(number.GetCustomAttribute<KnobAttribute>()));
        Assert.Equal(numbers.Select(number => number.Name).Order(), Scenario.Reference.Knobs().Select(knob => knob.Name).Order());
    }

    [Fact]
    public void Every_knob_has_a_default_in_range_a_unit_and_a_source() =>
        Assert.All(Scenario.Reference.Knobs(), knob =>
        {
            Assert.InRange(knob.Default, knob.Lower, knob.Upper);
            Assert.Equal(knob.Default, knob.Value);
            Assert.NotEmpty(knob.Unit);
            Assert.NotEmpty(knob.Source);
        });

    [Theory]
    [InlineData(0.26)]
    [InlineData(-0.01)]
    [InlineData(double.NaN)]
    public void A_value_out_of_range_is_refused_with_name_value_and_range(double value)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => Scenario.Reference with { SocialProof = value });
        Assert.StartsWith(
            FormattableString.Invariant($"SocialProof is {value}; it must be between 0 and 0.25 (share per tenfold count)."),
            thrown.Message);
    }

    [Fact]
    public void Every_knob_refuses_what_lies_outside_its_range() =>
        Assert.All(Scenario.Reference.Knobs(), knob =>
        {
            var set = typeof(Scenario).GetProperty(knob.Name)!.SetMethod!;
            foreach (var value in new[] { knob.Lower - 1, knob.Upper + 1 })
            {
                var thrown = Assert.Throws<TargetInvocationException>(
                    () => set.Invoke(Scenario.Reference with { }, [value]));
                Assert.StartsWith($"{knob.Name} is ", thrown.InnerException!.Message);
            }
        });

    [Fact]
    public void Shares_of_segments_must_sum_to_one()
    {
        var half = new Segment("half", 0.5, 0.5, 1, 1000, "made up");
        var thrown = Assert.Throws<ArgumentException>(() => Scenario.Reference with { Segments = [half] });
        Assert.StartsWith("The shares of the segments sum to 0.5; they must sum to 1.", thrown.Message);
    }

    [Fact]
    public void Segments_must_differ_in_name()
    {
        var half = new Segment("half", 0.5, 0.5, 1, 1000, "made up");
        var thrown = Assert.Throws<ArgumentException>(() => Scenario.Reference with { Segments = [half, half] });
        Assert.StartsWith("Two segments are named 'half'; names must differ.", thrown.Message);
    }

    [Fact]
    public void Numbers_of_a_segment_are_checked()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new Segment("s", 1, 1.5, 1, 1000, "made up"));
        Assert.StartsWith("Penetration is 1.5; it must be between 0 and 1 (share of the target group).", thrown.Message);
    }

    private const string All = "reference, niche-agriculture, deep-tech-stealth, engineers-without-marketing, "
        + "millennials-on-the-wrong-platform, bought-audience, follow-for-follow, purge-2014, purge-2018, influencer-campaigns, "
        + "social-proof, overnight-fame, attention-crowded, planned-or-spontaneous";

    [Fact]
    public void Scenarios_are_found_by_name() =>
        Assert.Equal(All, string.Join(", ", Scenarios.All.Select(scenario => Scenarios.Named(scenario.Name).Name)));

    [Fact]
    public void Every_scenario_is_explained() =>
        Assert.All(Scenarios.All, scenario =>
        {
            Assert.EndsWith(".", scenario.Description);
            Assert.EndsWith(".", scenario.Source);
            Assert.Equal(scenario.Name == "reference", scenario == Scenario.Reference);
        });

    [Fact]
    public void An_unknown_scenario_is_answered_with_the_nearest()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Scenarios.Named("refrence"));
        Assert.StartsWith("There is no scenario 'refrence'. Nearest: reference.", thrown.Message);
    }

    [Fact]
    public void A_preset_tells_which_knobs_it_turned() =>
        Assert.Equal(
            new Dictionary<string, double> { ["BuyingShare"] = 0.6, ["BuyingByQuality"] = -1 },
            Scenarios.Named("bought-audience").Generate("s", 1).Provenance.Settings);
}
