using ResearchKit.Synthesis;

namespace ResearchKit.Cli.ScenarioLists;

/// <summary>What <c>scenarios --json</c> prints. Scripts read it: a change of a name is a new schema version.</summary>
internal static class ScenarioDocument
{
    private const int SchemaVersion = 1;

    public static string OfAll() => JsonText.Of(new
    {
        SchemaVersion,
        Scenarios = Scenarios.All.Select(scenario => new { scenario.Name, scenario.Description, scenario.Source }),
    });

    public static string Of(Scenario scenario) => JsonText.Of(new
    {
        SchemaVersion,
        scenario.Name,
        scenario.Description,
        scenario.Source,
        Knobs = scenario.Knobs().Select(knob => new
        {
            knob.Name,
            knob.Value,
            knob.Default,
            knob.Unit,
            knob.Lower,
            knob.Upper,
            Evidence = Words(knob.Evidence),
            knob.Source,
        }),
        scenario.Segments,
        scenario.Platforms,
    });

    /// <summary>As truth.json writes enumerations.</summary>
    private static string Words(Evidence evidence) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(evidence.ToString());
}
