using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Parameters;

/// <summary>A parameter's value for a reader: text as it is, several values as [a, b].</summary>
public static class ParameterText
{
    public static string Of(JsonNode value) => value switch
    {
        JsonArray items => $"[{string.Join(", ", items.Select(item => Of(item!)))}]",
        _ when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
