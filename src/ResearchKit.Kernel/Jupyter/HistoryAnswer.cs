using System.Text.Json.Nodes;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>history_request: which cells are asked for, and how they are told.</summary>
internal static class HistoryAnswer
{
    public static JsonObject Of(RequestContent request, CellHistory history)
    {
        var entries = request.Text("hist_access_type") switch
        {
            "tail" => history.Tail(request.Number("n")),
            "range" => history.Range(request.Number("session") ?? 0, request.Number("start") ?? 0, request.Number("stop")),
            "search" => history.Search(request.Text("pattern", "*"), request.Flag("unique", false), request.Number("n")),
            var other => throw new MalformedRequest($"The history_request's 'hist_access_type' is '{other}'; it is one of tail, range, search."),
        };
        var withOutput = request.Flag("output", false);
        return new() { ["history"] = new JsonArray([.. entries.Select(entry => Told(entry, withOutput))]) };
    }

    private static JsonArray Told(HistoryEntry entry, bool withOutput)
    {
        JsonNode cell = withOutput ? new JsonArray(entry.Code, entry.Output) : entry.Code;
        return [CellHistory.Session, entry.Number, cell];
    }
}
