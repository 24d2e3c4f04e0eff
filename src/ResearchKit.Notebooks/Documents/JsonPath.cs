using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Documents;

internal static class JsonPath
{
    /// <summary>The text at the end of a path of keys; null where the path ends early or at something else.</summary>
    public static string? Text(JsonObject from, params ReadOnlySpan<string> path)
    {
        JsonNode? node = from;
        foreach (var key in path)
            node = (node as JsonObject)?[key];
        return node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
    }
}
