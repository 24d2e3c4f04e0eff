using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Documents;

/// <summary>Notebook files hold long texts as arrays of lines, each with its own line end.</summary>
internal static class TextLines
{
    /// <summary>Cuts where Python's <c>str.splitlines</c> cuts, since that is how Jupyter writes its files.</summary>
    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!EndsLine(text[i]))
                continue;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            lines.Add((JsonNode)text[start..(i + 1)]);
            start = i + 1;
        }
        if (start < text.Length)
            lines.Add((JsonNode)text[start..]);
        return lines;
    }

    /// <summary>The whole text of a string or an array of strings; null for anything else.</summary>
    public static string? Join(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonArray lines when lines.All(line => line is JsonValue v && v.TryGetValue(out string? _)) =>
            string.Concat(lines.Select(line => line!.GetValue<string>())),
        _ => null,
    };

    private static bool EndsLine(char c) =>
        c is '\n' or '\r' or '\v' or '\f' or '\x1c' or '\x1d' or '\x1e' or '\x85' or '\u2028' or '\u2029';
}
