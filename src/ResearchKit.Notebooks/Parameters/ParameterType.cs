using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Parameters;

/// <summary>The type of a parameter, and what may be given for it.</summary>
public sealed record ParameterType(ParameterKind Kind, ParameterShape Shape)
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss";

    private static readonly string[] TimeFormats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", TimeFormat, "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>What a message asks for.</summary>
    public string Need => Shape == ParameterShape.Single
        ? NeedOf(Kind)
        : $"values separated by commas, or a JSON list of them, each {NeedOf(Kind)}";

    /// <summary>
    /// The value that a text on a command line stands for. Several values are separated by commas, blanks around them not
    /// counted, or stand in a JSON list, which is also how an empty one and text with commas are written.
    /// </summary>
    /// <returns>The value as JSON, in one form: dates as ISO 8601 text. Null where the text is no value of this type.</returns>
    internal JsonNode? FromText(string text)
    {
        if (Shape == ParameterShape.Single)
            return ScalarFromText(text);
        if (text.TrimStart().StartsWith('['))
            return Parsed(text) is { } json ? FromJson(json) : null;
        return string.IsNullOrWhiteSpace(text) ? null : All(text.Split(',').Select(part => ScalarFromText(part.Trim())));
    }

    /// <summary>The value that a JSON value stands for: numbers as numbers, dates as text, several values as a list.</summary>
    internal JsonNode? FromJson(JsonNode? json) => (Shape, json) switch
    {
        (ParameterShape.Single, JsonValue value) => ScalarFromJson(value),
        (not ParameterShape.Single, JsonArray items) => All(items.Select(item => item is JsonValue value ? ScalarFromJson(value) : null)),
        _ => null,
    };

    private static JsonArray? All(IEnumerable<JsonNode?> items)
    {
        JsonNode?[] all = [.. items];
        return all.Contains(null) ? null : new JsonArray(all);
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private JsonNode? ScalarFromText(string text) => Kind switch
    {
        ParameterKind.Int => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        ParameterKind.Long => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        ParameterKind.Double => double.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture,
            out var number) && double.IsFinite(number) ? number : null,
        // Python's clients write True.
        ParameterKind.Bool => text switch { "true" or "True" => true, "false" or "False" => false, _ => null },
        _ => TextValue(text),
    };

    private JsonNode? ScalarFromJson(JsonValue value) => (Kind, value.GetValueKind()) switch
    {
        (ParameterKind.Int, JsonValueKind.Number) => value.TryGetValue(out int number) ? number : null,
        (ParameterKind.Long, JsonValueKind.Number) => value.TryGetValue(out long number) ? number : null,
        (ParameterKind.Double, JsonValueKind.Number) => value.TryGetValue(out double number) && double.IsFinite(number) ? number : null,
        (ParameterKind.Bool, JsonValueKind.True) => true,
        (ParameterKind.Bool, JsonValueKind.False) => false,
        (ParameterKind.String or ParameterKind.Date or ParameterKind.Time, JsonValueKind.String) => TextValue(value.GetValue<string>()),
        _ => null,
    };

    private JsonNode? TextValue(string text) => Kind switch
    {
        ParameterKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
        ParameterKind.Time => DateTime.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString(TimeFormat, CultureInfo.InvariantCulture)
            : null,
        _ => text,
    };

    private static string NeedOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Int => "a whole number from -2147483648 to 2147483647",
        ParameterKind.Long => "a whole number of at most 64 bits",
        ParameterKind.Double => "a number such as 0.5",
        ParameterKind.Bool => "true or false",
        ParameterKind.Date => "a date such as 2026-01-31",
        ParameterKind.Time => "a time such as 2026-01-31T12:30:00",
        _ => "a text",
    };
}
