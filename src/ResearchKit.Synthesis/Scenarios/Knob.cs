using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ResearchKit.Synthesis;

/// <summary>One number of a scenario, with its value there and its documentation.</summary>
/// <param name="Name">The property of <see cref="Scenario"/>.</param>
/// <param name="Value">The value in this scenario.</param>
/// <param name="Default">The value in the reference scenario.</param>
/// <param name="Unit">What one of it is.</param>
/// <param name="Lower">The smallest allowed value.</param>
/// <param name="Upper">The largest allowed value.</param>
/// <param name="Evidence">How far the default is backed by a source.</param>
/// <param name="Source">The source of the default, or the reasoning behind an assumption.</param>
public sealed record Knob(
    string Name, double Value, double Default, string Unit, double Lower, double Upper, Evidence Evidence, string Source)
{
    private static readonly Dictionary<string, (PropertyInfo Property, KnobAttribute Documentation)> Documented =
        typeof(Scenario).GetProperties()
            .Select(property => (property, documentation: property.GetCustomAttribute<KnobAttribute>()))
            .Where(pair => pair.documentation is not null)
            .ToDictionary(pair => pair.property.Name, pair => (pair.property, pair.documentation!));

    /// <value>On what the default rests, in words: "read in the source", "an assumption".</value>
    public string Grounds => Evidence switch
    {
        Evidence.PrimarySource => "read in the source",
        Evidence.SecondarySource => "read in a secondary source",
        Evidence.Computed => "computed from published figures",
        _ => "an assumption",
    };

    internal static IReadOnlyList<Knob> Of(Scenario scenario) =>
    [
        .. Documented.Values.Select(knob => new Knob(
            knob.Property.Name, ValueIn(scenario, knob.Property), ValueIn(Scenario.Reference, knob.Property),
            knob.Documentation.Unit, knob.Documentation.Lower, knob.Documentation.Upper,
            knob.Documentation.Evidence, knob.Documentation.Source)),
    ];

    /// <summary>Passes a value on that lies in the range documented on the calling property.</summary>
    internal static double Checked(double value, [CallerMemberName] string name = "")
    {
        var knob = Documented[name].Documentation;
        return InRange(value, knob.Lower, knob.Upper, knob.Unit, name);
    }

    internal static double InRange(double value, double lower, double upper, string unit, string name)
    {
        // Written as "not inside" so that NaN is refused as well.
        if (!(value >= lower && value <= upper))
        {
            throw new ArgumentOutOfRangeException(name, value, string.Create(
                CultureInfo.InvariantCulture, $"{name} is {value}; it must be between {lower} and {upper} ({unit})."));
        }
        return value;
    }

    private static double ValueIn(Scenario scenario, PropertyInfo property) => (double)property.GetValue(scenario)!;
}
