using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Tests.Jupyter;

public class QuestionTests(ScriptedJupyter jupyter) : IClassFixture<ScriptedJupyter>
{
    private readonly JupyterClient _client = jupyter.Client;

    [Fact]
    public void What_the_kernel_is()
    {
        var reply = _client.Ask("kernel_info_request", []).ToString();
        Assert.Equal(
            """kernel_info_reply {"status":"ok","protocol_version":"5.3","implementation":"researchkit","implementation_version":"0.1.0","language_info":{"name":"C#","file_extension":".cs","mimetype":"text/x-csharp","pygments_lexer":"csharp"},"banner":"ResearchKit 0.1.0: cells in C#, F#, SQL, HTML, Markdown, Mermaid and JavaScript","debugger":false,"help_links":[]}""",
            reply);
        Assert.Equal(reply, _client.Ask("kernel_info_request", [], onControl: true).ToString());
    }

    /// <summary>One character is two units of UTF-16 and one code point.</summary>
    [Fact]
    public void Completion_counts_in_code_points() => Assert.Equal(
        """
        complete_reply {"matches":["abOne","abTwo"],"cursor_start":2,"cursor_end":4,"metadata":{"_jupyter_types_experimental":[{"text":"abOne","type":"method","start":2,"end":4},{"text":"abTwo","type":"local","start":2,"end":4}]},"status":"ok"}
        """,
        _client.Ask("complete_request", new() { ["code"] = "\U0001F600 ab cd", ["cursor_pos"] = 4 }).ToString());

    [Theory]
    [InlineData("\U0001F600 word", 6, """{"found":true,"data":{"text/plain":"about word"},"metadata":{},"status":"ok"}""")]
    [InlineData("\U0001F600 word", null, """{"found":true,"data":{"text/plain":"about word"},"metadata":{},"status":"ok"}""")]
    [InlineData("\U0001F600 word", 2, """{"found":false,"data":{},"metadata":{},"status":"ok"}""")]
    public void Inspection(string code, int? cursor, string content) => Assert.Equal(
        "inspect_reply " + content,
        _client.Ask("inspect_request", new() { ["code"] = code, ["cursor_pos"] = cursor, ["detail_level"] = 0 }).ToString());

    [Theory]
    [InlineData("1", """{"status":"complete"}""")]
    [InlineData("if (a) {", """{"status":"incomplete","indent":"    "}""")]
    [InlineData("}", """{"status":"invalid"}""")]
    [InlineData("?", """{"status":"unknown"}""")]
    public void Completeness(string code, string content) =>
        Assert.Equal("is_complete_reply " + content, _client.Ask("is_complete_request", new() { ["code"] = code }).ToString());

    [Fact]
    public void History_with_outputs()
    {
        _client.Run("result searched\nout x");
        var reply = _client.Ask("history_request",
            new() { ["hist_access_type"] = "search", ["pattern"] = "*searched*", ["output"] = true, ["raw"] = true, ["n"] = 1 });
        Assert.Equal("""["result searched\nout x","searched"]""", reply.Content["history"]![0]![2]!.ToJsonString());
    }

    [Fact]
    public void There_are_no_comms()
    {
        Assert.Equal("""comm_info_reply {"comms":{},"status":"ok"}""", _client.Ask("comm_info_request", []).ToString());
        var id = _client.Send("comm_open", new() { ["comm_id"] = "c1", ["target_name"] = "widget", ["data"] = new JsonObject() });
        Assert.Equal("""comm_close {"comm_id":"c1","data":{}}""", _client.Published(id)[1].ToString());
        id = _client.Send("comm_msg", new() { ["comm_id"] = "c1" });
        Assert.Equal(2, _client.Published(id).Count);
    }

    [Fact]
    public void The_ports_for_old_clients() => Assert.Equal(
        FormattableString.Invariant(
            $$"""connect_reply {"shell_port":{{jupyter.Ports.Shell}},"iopub_port":{{jupyter.Ports.IOPub}},"stdin_port":{{jupyter.Ports.Stdin}},"hb_port":{{jupyter.Ports.Heartbeat}},"control_port":{{jupyter.Ports.Control}},"status":"ok"}"""),
        _client.Ask("connect_request", []).ToString());

    [Fact]
    public void Every_request_is_framed_by_busy_and_idle()
    {
        foreach (var type in new[] { "kernel_info_request", "comm_info_request", "connect_request" })
        {
            var id = _client.Send(type, []);
            Assert.Equal(["busy", "idle"], _client.Published(id).Select(heard => heard.Content["execution_state"]!.ToString()));
        }
    }

    [Theory]
    [InlineData("execute_request", "{}", "The execute_request needs a text 'code'.")]
    [InlineData("execute_request", """{"code":1}""", "The execute_request needs a text 'code'.")]
    [InlineData("execute_request", """{"code":"\ud800"}""", "The execute_request needs 'code' as Unicode text.")]
    [InlineData("execute_request", """{"code":"out a","silent":"no"}""", "The execute_request needs true or false for 'silent'.")]
    [InlineData("execute_request", """{"\ud800lent":true,"code":"out a"}""", "The execute_request has a field whose name is not Unicode text.")]
    [InlineData("complete_request", """{"code":"a","cursor_pos":1.5}""", "The complete_request needs a whole number for 'cursor_pos'.")]
    [InlineData("inspect_request", """{"cursor_pos":1}""", "The inspect_request needs a text 'code'.")]
    [InlineData("is_complete_request", "{}", "The is_complete_request needs a text 'code'.")]
    [InlineData("history_request", """{"hist_access_type":"all"}""", "The history_request's 'hist_access_type' is 'all'; it is one of tail, range, search.")]
    public void A_request_that_lacks_what_it_needs_is_told(string type, string content, string message)
    {
        // As text: a lone surrogate cannot be written by a serializer.
        var frames = _client.Frames("malformed", type, []);
        AssertRefused(message, Reply(frames, content));
    }

    /// <summary>On control as well, and there it is the kernel's life that a client has in its hands.</summary>
    [Fact]
    public void A_shutdown_that_is_malformed_is_refused_and_nothing_ends()
    {
        var reply = _client.Ask("shutdown_request", new() { ["restart"] = "yes" }, onControl: true);
        AssertRefused("The shutdown_request needs true or false for 'restart'.", reply);
        Assert.Equal("ok", _client.Ask("kernel_info_request", [], onControl: true).Content["status"]!.ToString());
    }

    private static void AssertRefused(string message, Heard reply) => Assert.Equal(
        ("error", "MalformedRequest", message),
        (reply.Content["status"]!.ToString(), reply.Content["ename"]!.ToString(), reply.Content["evalue"]!.ToString()));

    private Heard Reply(List<byte[]> frames, string content)
    {
        _client.SendFrames(JupyterClient.Signed([.. frames[2..5], System.Text.Encoding.UTF8.GetBytes(content)]));
        return _client.Reply("malformed");
    }
}
