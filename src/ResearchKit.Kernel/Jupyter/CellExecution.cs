using System.Text.Json.Nodes;
using ResearchKit.Kernel.Jupyter.Engine;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>execute_request: one cell from its input to its reply.</summary>
internal sealed class CellExecution(RestartableEngine engine, CellHistory history, RequestNumbers numbers)
{
    private int _count;

    /// <summary>Runs the cell.</summary>
    /// <param name="abortTheRest">
    /// Called where the cells that wait behind it are not to be run: before the reply, since a client that knows of the
    /// failure may send the next cell at once, and that one is meant.
    /// </param>
    public async Task RunAsync(Exchange exchange, Func<Task> abortTheRest)
    {
        var request = exchange.Content;
        var code = request.Text("code");
        var silent = request.Flag("silent", false);
        var stored = request.Flag("store_history", !silent) && !silent;
        var stopsOnError = request.Flag("stop_on_error", true);
        var allowsInput = request.Flag("allow_stdin", false);

        // What is not stored is shown under the number that the next stored cell will have.
        var count = _count + 1;
        if (stored)
            _count = count;
        if (!silent)
            await exchange.PublishAsync("execute_input", new() { ["code"] = code, ["execution_count"] = count });

        var outputs = new CellOutputs(exchange, count, silent);
        var error = await RunAsync(new ExecuteRequest(stored ? count : numbers.Next(), code, AllowInput: allowsInput), outputs);
        if (error != null)
            await outputs.FailAsync(error);
        if (stored)
            history.Add(new(count, code, outputs.Result));
        if (error != null && stopsOnError)
            await abortTheRest();
        await exchange.ReplyAsync(Reply(count, error));
    }

    /// <summary>The reply of a cell that is not run because one before it failed.</summary>
    public static Task AbortAsync(Exchange exchange) => exchange.ReplyAsync(new() { ["status"] = "aborted" });

    private async Task<ErrorEvent?> RunAsync(ExecuteRequest cell, CellOutputs outputs)
    {
        try
        {
            var succeeded = await engine.RunAsync(cell, outputs.HandleAsync);
            return outputs.Error ?? (succeeded ? null : Unexplained(cell.Id));
        }
        catch (EngineLost lost)
        {
            return lost.ToError(cell.Id);
        }
    }

    private static ErrorEvent Unexplained(int id)
    {
        const string message = "The cell failed and the kernel did not say why.";
        return new(id, "Error", message, Line: null, [message]);
    }

    private static JsonObject Reply(int count, ErrorEvent? error)
    {
        var reply = error is null
            ? new JsonObject { ["payload"] = new JsonArray(), ["user_expressions"] = new JsonObject() }
            : OutputContent.Of(error);
        reply["status"] = error is null ? "ok" : "error";
        reply["execution_count"] = count;
        return reply;
    }
}
