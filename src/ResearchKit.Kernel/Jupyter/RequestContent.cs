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
            if (Find(name) is { ValueKind: JsonValueKind.String } value)
                return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new MalformedRequest($"The {request} needs '{name}' as Unicode text.");
        }
        throw new MalformedRequest($"The {request} needs a text '{name}'.");
    }

    public string Text(string name, string otherwise) => Find(name) is null ? otherwise : Text(name);

    public bool Flag(string name, bool otherwise) => Find(name)?.ValueKind switch
    {
        null => otherwise,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new MalformedRequest($"The {request} needs true or false for '{name}'."),
    };

    /// <summary>The whole number, or null where there is none.</summary>
    public long? Number(string name)
    {
        if (Find(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : throw new MalformedRequest($"The {request} needs a whole number for '{name}'.");
    }

    /// <summary>Null where the field is missing or null.</summary>
    private JsonElement? Find(string name)
    {
        try
        {
            return content.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        }
        catch (InvalidOperationException)
        {
            // A name with half a surrogate pair, met on the way.
            throw new MalformedRequest($"The {request} has a field whose name is not Unicode text.");
        }
    }
}
