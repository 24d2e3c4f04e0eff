using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ResearchKit.Kernel.Jupyter.Wire;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>Gives messages their headers and sends them.</summary>
internal sealed class Outbox(JupyterSockets sockets, MessageFrames frames, TimeProvider clock)
{
    public const string ProtocolVersion = "5.3";

    private readonly string _session = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private long _lastNumber;

    /// <summary>Answers a request to the client that sent it.</summary>
    public Task ReplyAsync(SocketName socket, JupyterMessage request, string type, JsonObject content) =>
        sockets.SendAsync(socket, frames.Write(request.Identities, Header(type), request.Header, metadata: null, content));

    /// <summary>Tells all clients.</summary>
    public Task PublishAsync(JupyterMessage? cause, string type, JsonObject content) =>
        sockets.SendAsync(SocketName.IOPub, Published(cause, type, content, Encoding.UTF8.GetBytes($"kernel.{_session}.{type}")));

    /// <summary>Greets a client that has subscribed: from here on it misses nothing. On the sockets' thread.</summary>
    public void Welcome(byte[] topic) => sockets.SendNow(SocketName.IOPub, Published(
        null, "iopub_welcome", new JsonObject { ["subscription"] = Encoding.UTF8.GetString(topic) }, topic));

    private List<byte[]> Published(JupyterMessage? cause, string type, JsonObject content, byte[] topic) =>
        frames.Write([topic], Header(type), cause?.Header, metadata: null, content);

    private JsonObject Header(string type) => new()
    {
        ["msg_id"] = string.Create(CultureInfo.InvariantCulture, $"{_session}_{Interlocked.Increment(ref _lastNumber)}"),
        ["msg_type"] = type,
        ["session"] = _session,
        ["username"] = "kernel",
        ["date"] = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        ["version"] = ProtocolVersion,
    };
}
