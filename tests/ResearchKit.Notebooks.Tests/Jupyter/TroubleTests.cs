using System.Text;
using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Tests.Jupyter;

/// <summary>Interrupts, engines that die, clients that vanish or send nonsense. Each test has a kernel of its own.</summary>
public sealed class TroubleTests : IDisposable
{
    private const string NewOne = "A new one was started; all variables are gone.";

    private readonly ScriptedJupyter _jupyter = new();
    private readonly JupyterClient _client;

    public TroubleTests() => _client = _jupyter.Client;

    public void Dispose() => _jupyter.Dispose();

    [Fact]
    public void An_interrupt_stops_the_cell_and_keeps_the_engine()
    {
        var id = StartAndWaitForText("wait");
        Assert.Equal("""interrupt_reply {"status":"ok"}""", _client.Ask("interrupt_request", [], onControl: true).ToString());
        Assert.Equal("""{"ename":"Interrupted","evalue":"The cell was interrupted.","traceback":["Interrupted"],"status":"error","execution_count":1}""",
            _client.Reply(id).Content.ToJsonString());
        Assert.Equal("ok", Run("out after"));
    }

    [Fact]
    public void A_cell_that_does_not_stop_is_ended_with_its_engine()
    {
        var id = StartAndWaitForText("out ready\nsleep");
        _client.Ask("interrupt_request", [], onControl: true);
        var reply = _client.Reply(id).Content;
        const string message = "The cell could not be stopped, so its engine was ended. " + NewOne;
        Assert.Equal(("Interrupted", message), (reply["ename"]!.ToString(), reply["evalue"]!.ToString()));
        Assert.Equal($"[\"Interrupted: {message}\"]", reply["traceback"]!.ToJsonString());
        Assert.Equal(["error"], _client.Published(id).Select(heard => heard.Type).Except(["status", "execute_input"]));
        Assert.Equal("ok", Run("out after"));
    }

    [Fact]
    public void An_interrupt_between_cells_is_nothing()
    {
        Assert.Equal("ok", Run("out a"));
        Assert.Equal("""interrupt_reply {"status":"ok"}""", _client.Ask("interrupt_request", [], onControl: true).ToString());
        Assert.Equal("ok", Run("out b"));
    }

    [Fact]
    public void A_cell_that_waits_for_input_is_interrupted()
    {
        var id = _client.Execute("input Name?", stdin: true);
        _client.InputRequest();
        _client.Ask("interrupt_request", [], onControl: true);
        Assert.Equal("Interrupted", _client.Reply(id).Content["ename"]!.ToString());
        _client.Answer("too late");
        Assert.Equal("ok", Run("out after"));
    }

    [Fact]
    public void An_engine_that_dies_tells_its_last_words_and_is_replaced()
    {
        var (outputs, reply) = _client.Run("out before\nexit 134");
        const string message = "The kernel ended with exit code 134. Its last words:\nfatal: 134\n" + NewOne;
        Assert.Equal(("KernelEnded", message), (reply.Content["ename"]!.ToString(), reply.Content["evalue"]!.ToString()));
        Assert.Equal("""stream {"name":"stdout","text":"before"}""", outputs[0]);
        Assert.Equal(2, outputs.Length);
        Assert.Equal("ok", Run("out after"));
    }

    [Fact]
    public void An_engine_that_breaks_the_protocol_is_replaced()
    {
        Assert.Equal("KernelProtocol", _client.Run("garbage Segmentation fault").Reply.Content["ename"]!.ToString());
        Assert.Equal("ok", Run("out after"));
    }

    [Fact]
    public void A_client_that_vanishes_within_a_cell_stops_nothing()
    {
        var other = new JupyterClient(_jupyter.Ports, "other");
        other.Execute("flood 200\ninput Anybody?", stop: false, stdin: true);
        other.InputRequest();
        other.Dispose();
        _client.Ask("interrupt_request", [], onControl: true);
        Assert.Equal("ok", Run("out after"));
    }

    [Fact]
    public void The_heart_beats_while_a_cell_runs()
    {
        StartAndWaitForText("wait");
        Assert.Equal(["ping"u8.ToArray()], _client.Beat("ping"u8.ToArray()));
        _client.Ask("interrupt_request", [], onControl: true);
        Assert.Equal(["a"u8.ToArray(), "b"u8.ToArray()], _client.Beat("a"u8.ToArray(), "b"u8.ToArray()));
    }

    [Fact]
    public void Nonsense_is_dropped_and_logged()
    {
        var right = _client.Frames("1", "kernel_info_request", []);
        List<byte[]> wronglySigned = [.. right];
        wronglySigned[1] = Encoding.ASCII.GetBytes(new string('0', 64));
        _client.SendFrames(wronglySigned);
        _client.SendFrames(["nonsense"u8.ToArray()]);
        _client.SendFrames([[]], onControl: true);
        _client.SendFrames(right[..4]);
        _client.SendFrames(_client.Frames("2", "dance_request", []));
        _client.SendFrames(_client.Frames("3", "dance_request", []), onControl: true);
        // Its identity and the six frames.
        var size = 6 + right[..5].Sum(frame => frame.Length) + 64 * 1024 * 1024;
        _client.SendFrames([.. right[..5], new byte[64 * 1024 * 1024]]);
        Assert.Equal("ok", _client.Ask("kernel_info_request", [], onControl: true).Content["status"]!.ToString());
        Assert.Equal("ok", Run("out after"));
        string[] expected =
        [
            "a message on control was dropped: a kernel does not know 'dance_request' there.",
            "a message on control was dropped: it has no <IDS|MSG>.",
            "a message on shell was dropped: a kernel does not know 'dance_request'.",
            $"a message on shell was dropped: it has {size} bytes, and 67108864 are the most.",
            "a message on shell was dropped: it has no <IDS|MSG>.",
            "a message on shell was dropped: it is too short.",
            "a message on shell was dropped: its signature is wrong.",
        ];
        Assert.Equal(expected.Select(line => "ResearchKit.Kernel: " + line),
            _jupyter.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void More_requests_than_a_kernel_holds_are_all_answered()
    {
        var ids = Enumerable.Range(0, 3_000).Select(_ => _client.Send("comm_info_request", [])).ToArray();
        Assert.All(ids, id => Assert.Equal("ok", _client.Reply(id).Content["status"]!.ToString()));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task A_shutdown_is_answered_and_ends_the_kernel(bool onControl, bool restart)
    {
        if (onControl)
            StartAndWaitForText("out busy\nsleep");
        var reply = _client.Ask("shutdown_request", new JsonObject { ["restart"] = restart }, onControl);
        Assert.Equal($$"""shutdown_reply {"restart":{{(restart ? "true" : "false")}},"status":"ok"}""", reply.ToString());
        await _jupyter.Ended.WaitAsync(JupyterClient.Patience);
    }

    private string StartAndWaitForText(string code)
    {
        var id = _client.Execute(code);
        // The messages before it are not asked for by these tests.
        _client.UntilText(id);
        return id;
    }

    private string Run(string code) => _client.Run(code).Reply.Content["status"]!.ToString();
}
