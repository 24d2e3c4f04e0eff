using System.Globalization;
using System.Text.Json;

namespace ResearchKit.Kernel.Jupyter.Wire;

/// <summary>The fields of a connection file, with complaints that name file, field, value and need.</summary>
internal sealed class ConnectionFields(string path, JsonElement root)
{
    private readonly Dictionary<int, string> _ports = [];
    private ConnectionException? _samePort;

    public ConnectionException Missing(string name, string need) => new($"The connection file '{path}' has no '{name}'{need}");

    public ConnectionException Wrong(string name, string value, string need) =>
        new($"The connection file '{path}': '{name}' is {value}{need}");

    /// <summary>The text, or null where there is none.</summary>
    public string? Text(string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw Wrong(name, Shown(value), "; a text is needed.");
    }

    public void NeedIfThere(string name, string only)
    {
        if (Text(name) is { } value && value != only)
            throw Wrong(name, $"'{value}'", $"; only {only} is known.");
    }

    public int Port(string name)
    {
        if (!root.TryGetProperty(name, out var value))
            throw Missing(name, "; a port from 1 to 65535 is needed.");
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var port) || port is < 1 or > 65535)
            throw Wrong(name, Shown(value), "; a port from 1 to 65535 is needed.");
        if (!_ports.TryAdd(port, name))
            _samePort ??= Wrong(name, port.ToString(CultureInfo.InvariantCulture), $", as '{_ports[port]}' is; five different ports are needed.");
        return port;
    }

    /// <summary>After all ports are read, so that a missing one is told first.</summary>
    public void NeedDifferentPorts()
    {
        if (_samePort != null)
            throw _samePort;
    }

    private static string Shown(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 40 ? text : text[..39] + "…";
    }
}
