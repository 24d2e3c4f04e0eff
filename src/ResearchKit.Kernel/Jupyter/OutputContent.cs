using System.Text.Json.Nodes;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>The engine's events as the contents of Jupyter's output messages.</summary>
internal static class OutputContent
{
    public static JsonObject Of(StreamEvent stream) => new() { ["name"] = stream.Name, ["text"] = stream.Text };

    public static JsonObject Of(ClearEvent clear) => new() { ["wait"] = clear.Wait };

    public static JsonObject Of(UpdateEvent update) => Bundle(update.Data, update.DisplayId);

    public static JsonObject Of(DisplayEvent display) => Bundle(display.Data, display.DisplayId);

    public static JsonObject Of(ErrorEvent error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Trace.Select(line => (JsonNode)line)]),
    };

    public static JsonObject Of(IReadOnlyDictionary<string, string> data)
    {
        var forms = new JsonObject();
        foreach (var (mimeType, text) in data)
            forms[mimeType] = JsonForm.IsNamedBy(mimeType) ? JsonForm.ParseOrKeep(text) : text;
        return forms;
    }

    private static JsonObject Bundle(IReadOnlyDictionary<string, string> data, string? displayId) => new()
    {
        ["data"] = Of(data),
        ["metadata"] = new JsonObject(),
        ["transient"] = displayId is null ? [] : new JsonObject { ["display_id"] = displayId },
    };
}
