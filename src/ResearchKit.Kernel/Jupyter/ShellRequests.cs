using System.Text.Json.Nodes;
using ResearchKit.Kernel.Client;
using ResearchKit.Kernel.Jupyter.Engine;
using ResearchKit.Kernel.Jupyter.Wire;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>Answers the requests on shell, one after the other.</summary>
internal sealed class ShellRequests(
    JupyterSockets sockets, Outbox outbox, RestartableEngine engine, ConnectionFile connection, ComplaintLog log,
    Func<Exchange, Task> shutDown)
{
    private readonly RequestNumbers _numbers = new();
    private readonly CellHistory _history = new();
    private bool _isAborting;

    public async Task RunAsync(CancellationToken stop)
    {
        var cells = new CellExecution(engine, _history, _numbers);
        var questions = new CodeQuestions(engine, _numbers);
        while (true)
        {
            if (await sockets.NextShellRequestAsync(stop) is { } request)
                await AnswerAsync(new Exchange(request, SocketName.Shell, outbox), cells, questions);
            else
                _isAborting = false;
        }
    }

    private async Task AnswerAsync(Exchange exchange, CellExecution cells, CodeQuestions questions)
    {
        var content = exchange.Content;
        Func<Task<JsonObject>>? answer = exchange.Type switch
        {
            "kernel_info_request" => () => Task.FromResult(KernelSelf.Reply()),
            "complete_request" => () => questions.CompleteAsync(content),
            "inspect_request" => () => questions.InspectAsync(content),
            "is_complete_request" => () => questions.IsCompleteAsync(content),
            "history_request" => () => Task.FromResult(HistoryAnswer.Of(content, _history)),
            "comm_info_request" => () => Task.FromResult(new JsonObject { ["comms"] = new JsonObject() }),
            "connect_request" => () => Task.FromResult(KernelSelf.Ports(connection)),
            _ => null,
        };
        if (answer is null && exchange.Type is not ("execute_request" or "shutdown_request" or "comm_open" or "comm_msg" or "comm_close"))
        {
            log.Dropped("shell", $"a kernel does not know '{exchange.Type}'");
            return;
        }
        await exchange.BusyAsync();
        try
        {
            if (answer != null)
                await exchange.ReplyAsync(await answer());
            else
                await ActAsync(exchange, cells);
        }
        catch (MalformedRequest e)
        {
            await exchange.RefuseAsync(nameof(MalformedRequest), e.Message);
        }
        catch (KernelFault fault)
        {
            await exchange.RefuseAsync(fault.Name, fault.Message);
        }
        await exchange.IdleAsync();
    }

    private async Task ActAsync(Exchange exchange, CellExecution cells)
    {
        switch (exchange.Type)
        {
            case "execute_request" when _isAborting:
                await CellExecution.AbortAsync(exchange);
                break;
            case "execute_request":
                await cells.RunAsync(exchange, AbortWhatHasComeAsync);
                break;
            case "comm_open":
                // There is nobody here to talk to: the protocol wants it closed at once.
                await exchange.PublishAsync("comm_close", new()
                {
                    ["comm_id"] = exchange.Content.Text("comm_id"),
                    ["data"] = new JsonObject(),
                });
                break;
            case "shutdown_request":
                await shutDown(exchange);
                break;
        }
    }

    /// <summary>Clients send all cells at once: those that have come by now are not run.</summary>
    private Task AbortWhatHasComeAsync()
    {
        _isAborting = true;
        return sockets.MarkWhatHasComeAsync();
    }
}
