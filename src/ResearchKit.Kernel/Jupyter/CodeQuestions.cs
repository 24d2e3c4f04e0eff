using System.Text.Json.Nodes;
using ResearchKit.Kernel.Jupyter.Engine;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>Questions about code that is not run: what could stand here, what is this, is it whole.</summary>
internal sealed class CodeQuestions(RestartableEngine engine, RequestNumbers numbers)
{
    public async Task<JsonObject> CompleteAsync(RequestContent request)
    {
        var code = request.Text("code");
        var answer = await engine.AskAsync<CompletionsEvent>(new CompleteRequest(numbers.Next(), code, Cursor(request, code)));
        var (start, end) = (CodePoints.FromUtf16(code, answer.Start), CodePoints.FromUtf16(code, answer.End));
        return new()
        {
            ["matches"] = new JsonArray([.. answer.Items.Select(item => (JsonNode)item.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. answer.Items.Select(item => new JsonObject
                {
                    ["text"] = item.Text,
                    ["type"] = item.Kind,
                    ["start"] = start,
                    ["end"] = end,
                })]),
            },
        };
    }

    public async Task<JsonObject> InspectAsync(RequestContent request)
    {
        var code = request.Text("code");
        var answer = await engine.AskAsync<InspectionEvent>(new InspectRequest(numbers.Next(), code, Cursor(request, code)));
        return new()
        {
            ["found"] = answer.Data is not null,
            ["data"] = answer.Data is null ? [] : OutputContent.Of(answer.Data),
            ["metadata"] = new JsonObject(),
        };
    }

    public async Task<JsonObject> IsCompleteAsync(RequestContent request)
    {
        var answer = await engine.AskAsync<CompletenessEvent>(new IsCompleteRequest(numbers.Next(), request.Text("code")));
        var reply = new JsonObject
        {
            ["status"] = answer.Status switch
            {
                Completeness.Complete => "complete",
                Completeness.Incomplete => "incomplete",
                Completeness.Invalid => "invalid",
                _ => "unknown",
            },
        };
        if (answer.Status == Completeness.Incomplete)
            reply["indent"] = answer.Indent;
        return reply;
    }

    /// <summary>The end of the code where the request names no place.</summary>
    private static int Cursor(RequestContent request, string code) =>
        CodePoints.ToUtf16(code, request.Number("cursor_pos") ?? long.MaxValue);
}
