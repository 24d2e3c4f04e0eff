using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Documents;

/// <summary>JSON text byte for byte as Jupyter writes it.</summary>
/// <remarks>
/// Python's <c>json.dumps(indent=1, sort_keys=True, ensure_ascii=False)</c>. System.Text.Json's own writer escapes more
/// characters than Python and has no way to escape less.
/// </remarks>
internal static class JupyterJson
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node, depth: 0);
        return text.Append('\n').ToString();
    }

    /// <summary>In one line, as System.Text.Json writes it with no more escapes than JSON needs.</summary>
    public static string Compact(JsonNode node) => node.ToJsonString(Relaxed);

    private static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case JsonObject members:
                AppendBlock(text, '{', '}', depth, members.OrderBy(m => m.Key, CodePointOrder), member =>
                {
                    AppendString(text, member.Key);
                    text.Append(": ");
                    Append(text, member.Value, depth + 1);
                });
                break;
            case JsonArray items:
                AppendBlock(text, '[', ']', depth, items, item => Append(text, item, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                AppendString(text, value.GetValue<string>());
                break;
            default:
                // Numbers keep the digits that the file had.
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void AppendBlock<T>(
        StringBuilder text, char open, char close, int depth, IEnumerable<T> items, Action<T> append)
    {
        text.Append(open);
        var any = false;
        foreach (var item in items)
        {
            text.Append(any ? ",\n" : "\n").Append(' ', depth + 1);
            append(item);
            any = true;
        }
        if (any)
            text.Append('\n').Append(' ', depth);
        text.Append(close);
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }

    // UTF-16 order puts surrogate pairs before U+E000, Python's order of code points after U+FFFF.
    private static readonly Comparer<string> CodePointOrder = Comparer<string>.Create((a, b) =>
        a.AsSpan().ContainsAnyInRange('\ud800', '\udfff') || b.AsSpan().ContainsAnyInRange('\ud800', '\udfff')
            ? Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b))
            : string.CompareOrdinal(a, b));
}
