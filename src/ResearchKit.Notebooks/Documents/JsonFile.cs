using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Documents;

/// <summary>Parses a file's bytes as JSON, and says in which line it fails.</summary>
internal static class JsonFile
{
    public static JsonNode? Parse(byte[] bytes, string name)
    {
        var utf8 = Utf8Text.Checked(bytes, name);
        if (utf8.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            throw new NotebookFormatException(name, "", "the file is empty; a notebook is a JSON document.");
        return Parse(utf8, name, linesBefore: 0);
    }

    /// <param name="linesBefore">How many lines of the file come before the JSON.</param>
    public static JsonNode? Parse(ReadOnlyMemory<byte> utf8, string name, int linesBefore)
    {
        try
        {
            return JsonForm.Parse(utf8);
        }
        catch (JsonException failure)
        {
            throw Failure(utf8.Span, name, linesBefore, failure);
        }
        catch (InvalidOperationException)
        {
            throw new NotebookFormatException(name, "", "a string holds half of a surrogate pair (\\ud800 to \\udfff), which is no text.");
        }
    }

    private static NotebookFormatException Failure(ReadOnlySpan<byte> utf8, string name, int linesBefore, JsonException failure)
    {
        if (failure.LineNumber is not { } zeroBased)
            return new(name, "", "an object has the same key twice; keys are unique in JSON.");
        var line = $"line {linesBefore + zeroBased + 1}";
        if (IsBeginningOfJson(utf8))
            return new(name, line, "the JSON ends here, unfinished; the file is cut off.");
        var text = LineText(utf8, (int)zeroBased);
        var column = Encoding.UTF8.GetCharCount(text[..Math.Min(text.Length, (int)(failure.BytePositionInLine ?? 0))]);
        var found = Encoding.UTF8.GetString(text)[column..].Trim();
        return new(name, $"{line}, column {column + 1}", found.Length == 0
            ? "not JSON at the end of the line."
            : $"not JSON at \"{(found.Length <= 40 ? found : found[..39] + "…")}\".");
    }

    /// <summary>True where only the end is missing.</summary>
    private static bool IsBeginningOfJson(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = JsonForm.Options.MaxDepth }));
        try
        {
            while (reader.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<byte> LineText(ReadOnlySpan<byte> utf8, int zeroBased)
    {
        for (; zeroBased > 0; zeroBased--)
            utf8 = utf8[(utf8.IndexOf((byte)'\n') + 1)..];
        var end = utf8.IndexOf((byte)'\n');
        return end < 0 ? utf8 : utf8[..end];
    }
}
