using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Documents;

/// <summary>Takes the known keys out of a JSON object, each with the type it must have; what nobody took is the rest.</summary>
internal sealed class JsonFields(JsonObject node, string file, string place)
{
    public JsonNode? Take(string key) => node.Remove(key, out var value) ? value : null;

    public string? TakeString(string key) => Take(key) switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out string? text) => text,
        var other => throw Wrong(key, other, "a string"),
    };

    public string TakeText(string key)
    {
        var value = Take(key) ?? throw Problem($"{key} is missing; need a string or a list of strings.");
        return TextLines.Join(value) ?? throw Wrong(key, value, "a string or a list of strings");
    }

    public int? TakeCount(string key) => Take(key) switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out int count) && count >= 0 => count,
        var other => throw Wrong(key, other, "a whole number, not negative"),
    };

    public JsonObject TakeObject(string key) => Take(key) switch
    {
        null => [],
        JsonObject value => value,
        var other => throw Wrong(key, other, "a JSON object"),
    };

    public IEnumerable<JsonNode?> TakeList(string key) => Take(key) switch
    {
        null => [],
        JsonArray value => value,
        var other => throw Wrong(key, other, "a list"),
    };

    public JsonObject Rest() => node;

    public NotebookFormatException Problem(string problem) => new(file, place, problem);

    public NotebookFormatException Wrong(string key, JsonNode? value, string need) =>
        Problem($"{key} is {Describe(value)}; need {need}.");

    public static string Describe(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject => "a JSON object",
        JsonArray list when list.Any(item => item?.GetValueKind() != JsonValueKind.String) => "a list that holds more than strings",
        JsonArray => "a list",
        _ when node.GetValueKind() == JsonValueKind.String => $"the string \"{Shortened(node.GetValue<string>())}\"",
        _ => node.ToJsonString(),
    };

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..39] + "…";
}
