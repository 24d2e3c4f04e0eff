using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchKit.Kernel.Protocol;

/// <summary>
/// JSON among the forms of an output. Its faults show at once: nodes are made lazily, and a key that stands twice or half
/// of a surrogate pair would throw much later, when the output is written.
/// </summary>
internal static class JsonForm
{
    public static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    public static bool IsNamedBy(string mimeType) =>
        mimeType == "application/json"
        || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>What is called JSON and is none stays the text that it is.</summary>
    public static JsonNode? ParseOrKeep(string text)
    {
        try
        {
            return Parse(Encoding.UTF8.GetBytes(text));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return text;
        }
    }

    /// <exception cref="JsonException">Not JSON, or a key stands twice in an object.</exception>
    /// <exception cref="InvalidOperationException">A string holds half of a surrogate pair.</exception>
    public static JsonNode? Parse(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8, Options);
        RequireText(document.RootElement);
        return JsonNode.Parse(utf8.Span, documentOptions: Options);
    }

    private static void RequireText(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    RequireText(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    RequireText(member.Value);
                }
                break;
        }
    }
}
