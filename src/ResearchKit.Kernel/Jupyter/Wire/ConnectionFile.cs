using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ResearchKit.Kernel.Jupyter.Wire;

/// <summary>Where a Jupyter client expects its kernel, and the key that both sign with.</summary>
/// <param name="Path">The file, for messages.</param>
/// <param name="Ip">As a socket is bound to it: an address, or * for all of the machine's.</param>
internal sealed record ConnectionFile(
    string Path, string Ip, int ShellPort, int ControlPort, int IOPubPort, int StdinPort, int HeartbeatPort, byte[] Key)
{
    private const string Loopback = "127.0.0.1";

    public static ConnectionFile Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Of(path, document.RootElement);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ConnectionException($"The connection file '{path}' does not exist.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConnectionException($"The connection file '{path}' cannot be read: {e.Message}");
        }
        catch (JsonException e)
        {
            throw new ConnectionException(string.Create(CultureInfo.InvariantCulture,
                $"The connection file '{path}' is not JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})."));
        }
        catch (InvalidOperationException)
        {
            // That is how a text with broken UTF-8 or half a surrogate pair shows.
            throw new ConnectionException($"The connection file '{path}' holds text that is not Unicode.");
        }
    }

    private static ConnectionFile Of(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new ConnectionException($"The connection file '{path}' is not a JSON object.");
        var fields = new ConnectionFields(path, root);
        fields.NeedIfThere("transport", "tcp");
        fields.NeedIfThere("signature_scheme", "hmac-sha256");
        var connection = new ConnectionFile(path, IpOf(fields),
            fields.Port("shell_port"), fields.Port("control_port"), fields.Port("iopub_port"),
            fields.Port("stdin_port"), fields.Port("hb_port"), []);
        fields.NeedDifferentPorts();
        if (fields.Text("key") is not { Length: > 0 } key)
            throw fields.Missing("key", ". Without one, whoever reaches the ports could run code; Jupyter writes one into every file it makes.");
        return connection with { Key = Encoding.UTF8.GetBytes(key) };
    }

    /// <summary>Only this machine may connect, unless the file says otherwise.</summary>
    private static string IpOf(ConnectionFields fields) => fields.Text("ip") switch
    {
        null or "" or "localhost" => Loopback,
        "*" or "0.0.0.0" => "*",
        var ip when IPAddress.TryParse(ip, out _) => ip,
        var ip => throw fields.Wrong("ip", $"'{ip}'", $"; an IP address such as {Loopback} is needed."),
    };
}
