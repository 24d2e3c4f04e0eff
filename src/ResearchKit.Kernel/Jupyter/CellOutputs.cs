using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>Publishes what a cell puts out. A silent cell puts out nothing, but may ask.</summary>
internal sealed class CellOutputs(Exchange exchange, int count, bool silent)
{
    /// <summary>The error that the engine has told; it is published last, by <see cref="FailAsync"/>.</summary>
    public ErrorEvent? Error { get; private set; }

    /// <summary>The result as text.</summary>
    public string? Result { get; private set; }

    public Task HandleAsync(KernelEvent output)
    {
        switch (output)
        {
            case InputEvent input:
                return exchange.AskForInputAsync(new() { ["prompt"] = input.Prompt, ["password"] = input.IsPassword });
            case ErrorEvent error:
                Error ??= error;
                return Task.CompletedTask;
            case DisplayEvent { IsResult: true } result:
                Result = result.Data.GetValueOrDefault("text/plain");
                var content = OutputContent.Of(result);
                content["execution_count"] = count;
                return PublishAsync("execute_result", content);
            case DisplayEvent display:
                return PublishAsync("display_data", OutputContent.Of(display));
            case UpdateEvent update:
                return PublishAsync("update_display_data", OutputContent.Of(update));
            case ClearEvent clear:
                return PublishAsync("clear_output", OutputContent.Of(clear));
            case StreamEvent stream:
                return PublishAsync("stream", OutputContent.Of(stream));
            default:
                // Figures' files and read files are for the runner.
                return Task.CompletedTask;
        }
    }

    public Task FailAsync(ErrorEvent error) => PublishAsync("error", OutputContent.Of(error));

    private Task PublishAsync(string type, System.Text.Json.Nodes.JsonObject content) =>
        silent ? Task.CompletedTask : exchange.PublishAsync(type, content);
}
