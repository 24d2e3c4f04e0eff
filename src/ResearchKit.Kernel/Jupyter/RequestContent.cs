using System.Text.Json;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>A request is signed, yet lacks what it needs. The message is for its client.</summary>
internal sealed class MalformedRequest(string message) : Exception(message);

/// <summary>The fields of a request, for what they have to be.</summary>
internal sealed class RequestContent(string request, JsonElement content)
{
    public string Text(string name)
    {
        try
        {
            if (content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
                return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new MalformedRequest($"The {request} needs '{name}' as Unicode text.");
        }
        throw new MalformedRequest($"The {request} needs a text '{name}'.");
    }

    public string Text(string name, string otherwise) => IsThere(name) ? Text(name) : otherwise;

    public bool Flag(string name, bool otherwise)
    {
        if (!IsThere(name))
            return otherwise;
        return content.GetProperty(name).ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw new MalformedRequest($"The {request} needs true or false for '{name}'."),
        };
    }

    /// <summary>The whole number, or null where there is none.</summary>
    public long? Number(string name)
    {
        if (!IsThere(name))
            return null;
        return content.GetProperty(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number)
            ? number
            : throw new MalformedRequest($"The {request} needs a whole number for '{name}'.");
    }

    private bool IsThere(string name) => content.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
}
