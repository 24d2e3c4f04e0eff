using ResearchKit.Kernel.Jupyter.Engine;
using ResearchKit.Kernel.Jupyter.Wire;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>Answers the requests on control, whatever shell is busy with; and takes the answers to input requests.</summary>
internal sealed class ControlRequests(
    JupyterSockets sockets, Outbox outbox, RestartableEngine engine, ComplaintLog log, Func<Exchange, Task> shutDown)
{
    public async Task RunAsync(CancellationToken stop)
    {
        while (true)
        {
            var request = await sockets.ControlRequests.ReadAsync(stop);
            if (request.Type is not ("interrupt_request" or "shutdown_request" or "kernel_info_request"))
            {
                log.Dropped("control", $"a kernel does not know '{request.Type}' there");
                continue;
            }
            var exchange = new Exchange(request, SocketName.Control, outbox);
            await exchange.BusyAsync();
            try
            {
                await AnswerAsync(exchange);
            }
            catch (MalformedRequest e)
            {
                await exchange.RefuseAsync(nameof(MalformedRequest), e.Message);
            }
            await exchange.IdleAsync();
        }
    }

    public async Task TakeInputAsync(CancellationToken stop)
    {
        while (true)
        {
            var reply = await sockets.InputReplies.ReadAsync(stop);
            try
            {
                if (reply.Type == "input_reply")
                    await engine.AnswerAsync(new RequestContent(reply.Type, reply.Content).Text("value"));
                else
                    log.Dropped("stdin", $"a kernel does not know '{reply.Type}' there");
            }
            catch (MalformedRequest e)
            {
                log.Dropped("stdin", e.Message.TrimEnd('.'));
            }
        }
    }

    private async Task AnswerAsync(Exchange exchange)
    {
        switch (exchange.Type)
        {
            case "interrupt_request":
                await engine.InterruptAsync();
                await exchange.ReplyAsync([]);
                break;
            case "shutdown_request":
                await shutDown(exchange);
                break;
            default:
                await exchange.ReplyAsync(KernelSelf.Reply());
                break;
        }
    }
}
