using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchKit.Kernel.Jupyter.Wire;

/// <summary>A message as frames: identities, delimiter, signature, header, parent header, metadata, content, buffers.</summary>
internal sealed class MessageFrames(MessageSigner signer)
{
    /// <summary>More than any cell or form a person sends; a kernel that waits for it all would hold it in memory.</summary>
    public const long LargestMessage = 64L * 1024 * 1024;

    private const int SignedParts = 4;
    private static readonly byte[] Empty = "{}"u8.ToArray();
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlySpan<byte> Delimiter => "<IDS|MSG>"u8;

    /// <summary>Reads a message, or tells why it is none.</summary>
    /// <exception cref="FormatException">Why the message is dropped.</exception>
    public JupyterMessage Read(IReadOnlyList<byte[]> frames)
    {
        if (frames.Sum(frame => (long)frame.Length) is var size && size > LargestMessage)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture,
                $"it has {size} bytes, and {LargestMessage} are the most"));
        var delimiter = 0;
        while (delimiter < frames.Count && !frames[delimiter].AsSpan().SequenceEqual(Delimiter))
            delimiter++;
        if (delimiter == frames.Count)
            throw new FormatException("it has no <IDS|MSG>");
        var parts = frames.Skip(delimiter + 2).Take(SignedParts).ToArray();
        if (parts.Length < SignedParts)
            throw new FormatException("it is too short");
        // Before anything in it is looked at.
        if (!signer.IsValid(parts, frames[delimiter + 1]))
            throw new FormatException("its signature is wrong");
        var header = Object(parts[0], "header");
        return new([.. frames.Take(delimiter)], Text(header, "msg_id"), Text(header, "msg_type"), parts[0], Object(parts[3], "content"));
    }

    /// <param name="parentHeader">The header of what is answered, or null for what answers nothing.</param>
    public List<byte[]> Write(
        IEnumerable<byte[]> identities, JsonObject header, byte[]? parentHeader, JsonObject? metadata, JsonObject content)
    {
        byte[][] parts = [Bytes(header), parentHeader ?? Empty, metadata is null ? Empty : Bytes(metadata), Bytes(content)];
        return [.. identities, Delimiter.ToArray(), signer.Sign(parts), .. parts];
    }

    private static byte[] Bytes(JsonObject json)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = Relaxed.Encoder }))
            json.WriteTo(writer, Relaxed);
        return bytes.ToArray();
    }

    private static JsonElement Object(byte[] json, string name)
    {
        try
        {
            if (JsonElement.Parse(json) is { ValueKind: JsonValueKind.Object } parsed)
                return parsed;
        }
        catch (JsonException)
        {
        }
        throw new FormatException($"its {name} is not a JSON object");
    }

    private static string Text(JsonElement header, string name)
    {
        try
        {
            if (header.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
                return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Not Unicode.
        }
        throw new FormatException($"its header has no {name}");
    }
}
