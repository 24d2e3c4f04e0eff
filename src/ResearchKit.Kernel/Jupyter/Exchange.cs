using System.Text.Json.Nodes;
using ResearchKit.Kernel.Jupyter.Wire;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>One request and all that is said because of it.</summary>
internal sealed class Exchange(JupyterMessage request, SocketName socket, Outbox outbox)
{
    public string Type => request.Type;

    public RequestContent Content { get; } = new(request.Type, request.Content);

    public Task BusyAsync() => StatusAsync("busy");

    public Task IdleAsync() => StatusAsync("idle");

    public Task PublishAsync(string type, JsonObject content) => outbox.PublishAsync(request, type, content);

    public Task AskForInputAsync(JsonObject content) => outbox.ReplyAsync(SocketName.Stdin, request, "input_request", content);

    /// <summary>The reply that belongs to the request's type, with the status "ok" unless the content names another.</summary>
    public Task ReplyAsync(JsonObject content)
    {
        content.TryAdd("status", "ok");
        return outbox.ReplyAsync(socket, request, request.Type.Replace("_request", "_reply", StringComparison.Ordinal), content);
    }

    /// <summary>The reply that tells why there is no other. What is no request has no reply.</summary>
    public Task RefuseAsync(string name, string message) => !Type.EndsWith("_request", StringComparison.Ordinal)
        ? Task.CompletedTask
        : ReplyAsync(new()
        {
            ["status"] = "error",
            ["ename"] = name,
            ["evalue"] = message,
            ["traceback"] = new JsonArray($"{name}: {message}"),
        });

    private Task StatusAsync(string state) => PublishAsync("status", new JsonObject { ["execution_state"] = state });
}
