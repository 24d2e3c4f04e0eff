using System.Globalization;
using System.Reflection;
using System.Text;
using ResearchKit.Synthesis;

namespace ResearchKit.Cli.ScenarioLists;

/// <summary>A scenario for a reader: what it is for, and what differs from the reference market; of that one, every knob.</summary>
internal static class ScenarioText
{
    public static string Of(Scenario scenario)
    {
        var isReference = scenario.Name == Scenario.Reference.Name;
        var text = new StringBuilder($"{scenario.Name}: {scenario.Description}\n{scenario.Source}\n");
        if (!scenario.Segments.SequenceEqual(Scenario.Reference.Segments))
            text.Append($"\nLines of business: {string.Join(", ", scenario.Segments.Select(segment => $"{segment.Name} ({Number(segment.Share)} of companies)"))}\n");
        if (scenario.Platforms[0].Name != Scenario.Reference.Platforms[0].Name)
            text.Append($"\nThe table of companies is about the profiles on: {scenario.Platforms[0].Name}\n");
        foreach (var platform in scenario.Platforms.Where(platform => !Scenario.Reference.Platforms.Contains(platform)))
            text.Append($"\nPlatform {platform.Name}:\n{string.Concat(Differences(platform))}");
        var knobs = scenario.Knobs().Where(knob => isReference || knob.Value != knob.Default).ToArray();
        if (knobs.Length > 0)
            text.Append(isReference ? "\nAll knobs, which other scenarios turn:\n" : "\nKnobs that are turned:\n");
        foreach (var knob in knobs)
            text.Append(isReference ? Documented(knob) : Turned(knob));
        if (isReference)
            text.Append("\nPlatforms and lines of business, with their sources, are tables of a market: platforms and segments.\n");
        return text.ToString();
    }

    private static string Turned(Knob knob) =>
        $"  {knob.Name}: {Number(knob.Value)} {knob.Unit}; {Number(knob.Default)} in the reference market, {Allowed(knob)}\n"
        + $"    {Source(knob)}\n";

    private static string Documented(Knob knob) =>
        $"  {knob.Name}: {Number(knob.Value)} {knob.Unit}, {Allowed(knob)}\n    {Source(knob)}\n";

    private static string Allowed(Knob knob) => $"allowed {Number(knob.Lower)} to {Number(knob.Upper)}";

    private static string Source(Knob knob) => $"Default: {knob.Grounds}. {knob.Source}";

    private static IEnumerable<string> Differences(Platform platform)
    {
        var usual = Scenario.Reference.Platforms.FirstOrDefault(other => other.Name == platform.Name);
        return
            from property in typeof(Platform).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.PropertyType == typeof(double)
            let value = (double)property.GetValue(platform)!
            let before = usual is null ? double.NaN : (double)property.GetValue(usual)!
            where value != before
            select $"  {property.Name}: {Number(value)}{(usual is null ? "" : $"; {Number(before)} in the reference market")}\n";
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
