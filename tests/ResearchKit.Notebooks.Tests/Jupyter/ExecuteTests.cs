namespace ResearchKit.Notebooks.Tests.Jupyter;

public class ExecuteTests(ScriptedJupyter jupyter) : IClassFixture<ScriptedJupyter>
{
    private readonly JupyterClient _client = jupyter.Client;

    [Fact]
    public void A_cell_from_busy_to_idle()
    {
        var id = _client.Execute("out a\\n\nerr b\ndisplay c\nresult d");
        var reply = _client.Reply(id);
        var count = reply.Content["execution_count"]!.GetValue<int>();
        Assert.Equal($$"""execute_reply {"payload":[],"user_expressions":{},"status":"ok","execution_count":{{count}}}""", reply.ToString());
        Assert.Equal(
            [
                """status {"execution_state":"busy"}""",
                $$"""execute_input {"code":"out a\\n\nerr b\ndisplay c\nresult d","execution_count":{{count}}}""",
                """stream {"name":"stdout","text":"a\n"}""",
                """stream {"name":"stderr","text":"b"}""",
                """display_data {"data":{"text/plain":"c"},"metadata":{},"transient":{}}""",
                $$"""execute_result {"data":{"text/plain":"d"},"metadata":{},"transient":{},"execution_count":{{count}}}""",
                """status {"execution_state":"idle"}""",
            ],
            _client.Published(id).Select(heard => heard.ToString()));
    }

    [Fact]
    public void An_error_is_published_and_replied()
    {
        var (outputs, reply) = _client.Run("out before\nthrow no");
        const string error = "\"ename\":\"InvalidOperationException\",\"evalue\":\"no\",\"traceback\":[\"InvalidOperationException: no\",\"   at cell, line 2\"]";
        Assert.Equal(["""stream {"name":"stdout","text":"before"}""", $"error {{{error}}}"], outputs);
        Assert.Equal($"execute_reply {{{error},\"status\":\"error\",\"execution_count\":{reply.Content["execution_count"]}}}", reply.ToString());
    }

    [Fact]
    public void A_failure_without_an_error_is_still_a_failure() => Assert.Equal(
        """error {"ename":"Error","evalue":"The cell failed and the kernel did not say why.","traceback":["The cell failed and the kernel did not say why."]}""",
        Assert.Single(_client.Run("fail").Outputs));

    [Fact]
    public void Displays_are_updated_by_their_id_and_outputs_cleared() => Assert.Equal(
        [
            """display_data {"data":{"text/plain":"one"},"metadata":{},"transient":{"display_id":"d1"}}""",
            """update_display_data {"data":{"text/plain":"two"},"metadata":{},"transient":{"display_id":"d1"}}""",
            """clear_output {"wait":true}""",
            """clear_output {"wait":false}""",
        ],
        _client.Run("show d1 one\nupdate d1 two\nclear wait\nclear").Outputs);

    [Theory]
    [InlineData("{\"a\":[1,\"b\"]}", "{\"a\":[1,\"b\"]}")]
    [InlineData("null", "null")]
    [InlineData("no json", "\"no json\"")]
    [InlineData("[\"\\ud800\"]", "\"[\\u0022\\\\ud800\\u0022]\"")]
    public void What_is_called_json_is_sent_as_json(string text, string content) =>
        Assert.StartsWith($$"""execute_result {"data":{"application/json":{{content}}},""", _client.Run("json " + text).Outputs.Single(), StringComparison.Ordinal);

    [Fact]
    public void A_silent_cell_puts_out_nothing_and_counts_not()
    {
        var before = Count(_client.Run("out a").Reply);
        var id = _client.Execute("out b\nresult c\nthrow d", silent: true);
        Assert.Equal("error", Status(_client.Reply(id)));
        Assert.Equal(["busy", "idle"], _client.Published(id).Select(heard => heard.Content["execution_state"]?.ToString()));
        Assert.Equal(before + 1, Count(_client.Run("out a").Reply));
    }

    [Fact]
    public void What_is_not_stored_counts_not_and_is_no_history()
    {
        var before = Count(_client.Run("out a").Reply);
        var id = _client.Execute("out not stored", store: false);
        Assert.Equal(before + 1, Count(_client.Reply(id)));
        Assert.Contains(_client.Published(id), heard => heard.Type == "stream");
        Assert.Equal(before + 1, Count(_client.Run("out stored").Reply));
        var history = _client.Ask("history_request", new() { ["hist_access_type"] = "tail", ["n"] = 2, ["output"] = false, ["raw"] = true });
        Assert.Equal($$"""history_reply {"history":[[1,{{before}},"out a"],[1,{{before + 1}},"out stored"]],"status":"ok"}""", history.ToString());
    }

    [Fact]
    public void Cells_behind_a_failed_one_are_aborted_and_other_questions_are_answered()
    {
        // The first cell waits until all have come.
        var waiting = _client.Execute("wait");
        _client.UntilText(waiting);
        string[] behind = [_client.Execute("out a"), _client.Execute("out b", stop: false)];
        var question = _client.Send("kernel_info_request", []);
        _client.Ask("interrupt_request", [], onControl: true);
        Assert.Equal("error", Status(_client.Reply(waiting)));
        Assert.All(behind, id => Assert.Equal("""execute_reply {"status":"aborted"}""", _client.Reply(id).ToString()));
        Assert.Equal("ok", Status(_client.Reply(question)));
        Assert.Equal("ok", Status(_client.Run("out after").Reply));
    }

    /// <summary>Many times, since a kernel that aborted too much would do so only now and then.</summary>
    [Fact]
    public void A_cell_that_is_sent_after_the_failure_is_known_runs()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal("error", Status(_client.Reply(_client.Execute("throw no"))));
            Assert.Equal("ok", Status(_client.Reply(_client.Execute("out a"))));
        }
    }

    [Fact]
    public void Cells_behind_a_failed_one_run_where_the_client_wants_it()
    {
        string[] cells = [_client.Execute("throw a", stop: false), _client.Execute("out b"), _client.Execute("out c")];
        Assert.Equal(["error", "ok", "ok"], cells.Select(id => Status(_client.Reply(id))));
    }

    [Theory]
    [InlineData("input", "false")]
    [InlineData("password", "true")]
    public void A_cell_asks_the_client_that_sent_it(string order, string isPassword)
    {
        using var other = new JupyterClient(jupyter.Ports, "other");
        var id = other.Execute(order + " Name?", stdin: true);
        var request = other.InputRequest();
        Assert.Equal($$"""input_request {"prompt":"Name?","password":{{isPassword}}}""", request.ToString());
        Assert.Equal(id, request.Parent);
        other.Answer("Noor \U0001F600");
        Assert.Equal("ok", Status(other.Reply(id)));
        Assert.Contains("[Noor \U0001F600]", other.Published(id).Select(heard => heard.Content["text"]?.ToString()));
    }

    [Fact]
    public void An_answer_that_nobody_waits_for_is_nothing()
    {
        _client.Answer("early");
        // Answers come by a socket of their own, and may come behind the cell. Once the next is complained of, this one is taken.
        _client.SendOnStdin("nonsense", []);
        Assert.True(SpinWait.SpinUntil(() => jupyter.Log.Contains("'nonsense'", StringComparison.Ordinal), JupyterClient.Patience));
        var id = _client.Execute("input Name?", stdin: true);
        _client.InputRequest();
        _client.Answer("right");
        Assert.Contains("[right]", _client.Published(id).Select(heard => heard.Content["text"]?.ToString()));
        _client.Reply(id);
    }

    private static int Count(Heard reply) => reply.Content["execution_count"]!.GetValue<int>();

    private static string Status(Heard reply) => reply.Content["status"]!.GetValue<string>();
}
