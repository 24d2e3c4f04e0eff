using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace ResearchKit.Notebooks.Tests.Jupyter;

/// <summary>A message as a client sees it.</summary>
internal sealed record Heard(string Type, string? Parent, JsonObject Content)
{
    /// <summary>Type and content on one line.</summary>
    public override string ToString() => $"{Type} {Content.ToJsonString()}";
}

/// <summary>A Jupyter client over real sockets. It signs by itself, so that it would notice a kernel that signs wrongly.</summary>
internal sealed class JupyterClient : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DealerSocket _shell = new();
    private readonly DealerSocket _control = new();
    private readonly DealerSocket _stdin = new();
    private readonly SubscriberSocket _iopub = new();
    private readonly RequestSocket _heartbeat = new();
    private readonly List<Heard> _waiting = [];
    private readonly string _name;
    private int _lastId;

    /// <summary>Connects and waits until nothing that the kernel publishes is missed.</summary>
    public JupyterClient(JupyterPorts ports, string name = "client")
    {
        _name = name;
        foreach (var socket in new NetMQSocket[] { _shell, _control, _stdin, _heartbeat, _iopub })
            socket.Options.Linger = TimeSpan.Zero;
        _shell.Options.Identity = _stdin.Options.Identity = Encoding.UTF8.GetBytes(name);
        Connect(_shell, ports.Shell);
        Connect(_control, ports.Control);
        Connect(_stdin, ports.Stdin);
        Connect(_heartbeat, ports.Heartbeat);
        Connect(_iopub, ports.IOPub);
        _iopub.SubscribeToAnyTopic();
        while (Receive(_iopub).Type != "iopub_welcome")
        {
        }
    }

    public string Send(string type, JsonObject content, bool onControl = false)
    {
        var id = NextId();
        SendFrames(Frames(id, type, content), onControl);
        return id;
    }

    public void SendFrames(IEnumerable<byte[]> frames, bool onControl = false) =>
        (onControl ? _control : _shell).SendMultipartBytes(frames);

    public void Answer(string text) => SendOnStdin("input_reply", new() { ["value"] = text });

    public void SendOnStdin(string type, JsonObject content) => _stdin.SendMultipartBytes(Frames(NextId(), type, content));

    public List<byte[]> Frames(string id, string type, JsonObject content)
    {
        var header = new JsonObject { ["msg_id"] = id, ["msg_type"] = type, ["session"] = _name, ["username"] = "t", ["date"] = "", ["version"] = "5.3" };
        byte[][] parts = [Bytes(header), "{}"u8.ToArray(), "{}"u8.ToArray(), Bytes(content)];
        return Signed(parts);
    }

    /// <summary>The frames of a message from its header, parent header, metadata and content.</summary>
    public static List<byte[]> Signed(byte[][] parts) => ["<IDS|MSG>"u8.ToArray(), Signature(parts), .. parts];

    /// <summary>The reply to a request; replies to others are kept.</summary>
    public Heard Reply(string id, bool onControl = false)
    {
        while (true)
        {
            if (_waiting.Find(heard => heard.Parent == id) is { } found)
            {
                _waiting.Remove(found);
                return found;
            }
            _waiting.Add(Receive(onControl ? _control : _shell));
        }
    }

    public Heard Ask(string type, JsonObject content, bool onControl = false) => Reply(Send(type, content, onControl), onControl);

    /// <summary>The next message that the kernel publishes.</summary>
    public Heard Published() => Receive(_iopub);

    /// <summary>Waits until a request has put out text, that of others aside: late words of an earlier cell may still come.</summary>
    public void UntilText(string id)
    {
        while (Receive(_iopub) is not { Type: "stream" } text || text.Parent != id)
        {
        }
    }

    /// <summary>All that is published for a request until it is idle.</summary>
    public List<Heard> Published(string id)
    {
        List<Heard> heard = [];
        do
        {
            if (Receive(_iopub) is var next && next.Parent == id)
                heard.Add(next);
        }
        while (heard is not [.., { Type: "status" } last] || last.Content["execution_state"]!.GetValue<string>() != "idle");
        return heard;
    }

    public Heard InputRequest() => Receive(_stdin);

    public string Execute(string code, bool silent = false, bool store = true, bool stop = true, bool stdin = false) => Send("execute_request", new()
    {
        ["code"] = code,
        ["silent"] = silent,
        ["store_history"] = store,
        ["user_expressions"] = new JsonObject(),
        ["allow_stdin"] = stdin,
        ["stop_on_error"] = stop,
    });

    /// <summary>Runs a cell: what it published without busy, input and idle, and its reply.</summary>
    public (string[] Outputs, Heard Reply) Run(string code)
    {
        var id = Execute(code);
        var reply = Reply(id);
        return ([.. Published(id).Where(heard => heard.Type is not ("status" or "execute_input")).Select(heard => heard.ToString())], reply);
    }

    public byte[][] Beat(params byte[][] frames)
    {
        _heartbeat.SendMultipartBytes(frames);
        return [.. ReceiveFrames(_heartbeat)];
    }

    public void Dispose()
    {
        foreach (var socket in new NetMQSocket[] { _shell, _control, _stdin, _heartbeat, _iopub })
            socket.Dispose();
    }

    private static void Connect(NetMQSocket socket, int port) => socket.Connect(FormattableString.Invariant($"tcp://127.0.0.1:{port}"));

    private static List<byte[]> ReceiveFrames(NetMQSocket socket)
    {
        List<byte[]> frames = [];
        Assert.True(socket.TryReceiveMultipartBytes(Patience, ref frames), "The kernel says nothing.");
        return frames;
    }

    private static Heard Receive(NetMQSocket socket)
    {
        var frames = ReceiveFrames(socket);
        var delimiter = frames.FindIndex(frame => frame.AsSpan().SequenceEqual("<IDS|MSG>"u8));
        var parts = frames[(delimiter + 2)..(delimiter + 6)];
        Assert.Equal(Encoding.ASCII.GetString(Signature(parts)), Encoding.ASCII.GetString(frames[delimiter + 1]));
        var header = JsonNode.Parse(parts[0])!;
        Assert.Equal("5.3", header["version"]!.GetValue<string>());
        return new(header["msg_type"]!.GetValue<string>(), JsonNode.Parse(parts[1])!["msg_id"]?.GetValue<string>(), JsonNode.Parse(parts[3])!.AsObject());
    }

    private static byte[] Signature(IEnumerable<byte[]> parts) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(JupyterPorts.Key), parts.SelectMany(part => part).ToArray())));

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"{_name}-{++_lastId}");
}
