using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Checking;

/// <summary>What differs between two JSON documents, each place by its path. The order of keys does not count.</summary>
internal sealed class JsonDifference(Tolerance tolerance)
{
    private const int MostPlaces = 6;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Lines for a reader; none where the documents are equal.</summary>
    public IReadOnlyList<string> Lines(JsonNode? committed, JsonNode? run)
    {
        var places = new List<(string Path, string? A, string? B)>();
        Compare("", committed, run, places);
        var lines = places.Take(MostPlaces).SelectMany(place => new[]
        {
            place.Path.Length == 0 ? "  as a whole:" : $"  {place.Path}:",
            "- " + (place.A ?? "(missing)"),
            "+ " + (place.B ?? "(missing)"),
        }).ToList();
        if (places.Count > MostPlaces)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  … and {places.Count - MostPlaces:N0} more places"));
        return lines;
    }

    private void Compare(string path, JsonNode? a, JsonNode? b, List<(string, string?, string?)> places)
    {
        switch (a, b)
        {
            case (JsonObject x, JsonObject y):
                foreach (var key in x.Select(member => member.Key).Union(y.Select(member => member.Key)))
                {
                    var inner = path.Length == 0 ? key : $"{path}.{key}";
                    if (x.ContainsKey(key) && y.ContainsKey(key))
                        Compare(inner, x[key], y[key], places);
                    else
                        places.Add((inner, x.ContainsKey(key) ? Text(x[key]) : null, y.ContainsKey(key) ? Text(y[key]) : null));
                }
                break;
            case (JsonArray x, JsonArray y):
                if (x.Count != y.Count)
                    places.Add((path, Items(x), Items(y)));
                for (var i = 0; i < Math.Min(x.Count, y.Count); i++)
                    Compare(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), x[i], y[i], places);
                break;
            default:
                if (!AreEqual(a, b))
                    places.Add((path, Text(a), Text(b)));
                break;
        }
    }

    private bool AreEqual(JsonNode? a, JsonNode? b)
    {
        if (a is null || b is null)
            return a is null && b is null;
        if (a.GetValueKind() != b.GetValueKind())
            return false;
        return a.GetValueKind() switch
        {
            JsonValueKind.Number => tolerance.AreEqual(a.ToJsonString(), b.ToJsonString()),
            JsonValueKind.String => tolerance.AreEqual(a.GetValue<string>(), b.GetValue<string>()),
            _ => JsonNode.DeepEquals(a, b),
        };
    }

    private static string Items(JsonArray list) => string.Create(CultureInfo.InvariantCulture, $"{list.Count:N0} {(list.Count == 1 ? "item" : "items")}");

    private static string Text(JsonNode? node) => TextDifference.Shortened(node?.ToJsonString(Relaxed) ?? "null");
}
