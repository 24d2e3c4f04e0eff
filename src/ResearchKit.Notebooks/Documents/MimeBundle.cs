using System.Text.Json.Nodes;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Documents;

/// <summary>One object in several forms: MIME type to content. Text and pictures (Base64) are strings, JSON types any JSON.</summary>
public sealed class MimeBundle
{
    private readonly SortedDictionary<string, JsonNode?> _forms = new(StringComparer.Ordinal);

    internal MimeBundle(IEnumerable<KeyValuePair<string, JsonNode?>> forms)
    {
        foreach (var (mimeType, form) in forms)
            _forms.Add(mimeType, form);
    }

    public IReadOnlyCollection<string> MimeTypes => _forms.Keys;

    /// <summary>Takes every form as text; what is called JSON is parsed, or kept as text where it does not parse.</summary>
    public static MimeBundle FromTexts(IEnumerable<KeyValuePair<string, string>> texts) =>
        new(texts.Select(pair => KeyValuePair.Create(pair.Key, JsonForm.IsNamedBy(pair.Key) ? JsonForm.ParseOrKeep(pair.Value) : pair.Value)));

    /// <summary>The form as text, or null where there is none.</summary>
    public string? Text(string mimeType) =>
        _forms.GetValueOrDefault(mimeType) is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>The form as JSON, or null where there is none.</summary>
    public JsonNode? Json(string mimeType) => _forms.GetValueOrDefault(mimeType);
}
