using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Documents;

/// <summary>Lays a document out as nbformat 4.5.</summary>
internal static class NotebookWriter
{
    public static string Write(NotebookDocument document)
    {
        var root = Copy(document.Extra);
        root["cells"] = new JsonArray([.. document.Cells.Select(Cell)]);
        root["metadata"] = document.Metadata.DeepClone();
        root["nbformat"] = 4;
        root["nbformat_minor"] = 5;
        return JupyterJson.Write(root);
    }

    private static JsonObject Cell(NotebookCell cell)
    {
        var node = Copy(cell.Extra);
        node["cell_type"] = cell.Type switch
        {
            CellType.Code => "code",
            CellType.Markdown => "markdown",
            _ => "raw",
        };
        node["id"] = cell.Id;
        node["metadata"] = cell.Metadata.DeepClone();
        node["source"] = TextLines.Split(cell.Source);
        if (cell.Type == CellType.Code)
        {
            node["execution_count"] = cell.ExecutionCount;
            node["outputs"] = new JsonArray([.. cell.Outputs.Select(Output)]);
        }
        return node;
    }

    private static JsonObject Output(CellOutput output)
    {
        var node = Copy(output.Extra);
        switch (output)
        {
            case StreamOutput stream:
                node["output_type"] = "stream";
                node["name"] = stream.Name;
                node["text"] = TextLines.Split(stream.Text);
                break;
            case DisplayOutput display:
                node["output_type"] = display is ResultOutput ? "execute_result" : "display_data";
                node["data"] = Bundle(display.Data);
                node["metadata"] = display.Metadata.DeepClone();
                if (display is ResultOutput result)
                    node["execution_count"] = result.ExecutionCount;
                break;
            case ErrorOutput error:
                node["output_type"] = "error";
                node["ename"] = error.Name;
                node["evalue"] = error.Message;
                node["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]);
                break;
        }
        return node;
    }

    private static JsonObject Bundle(MimeBundle bundle)
    {
        var node = new JsonObject();
        foreach (var mimeType in bundle.MimeTypes)
            node[mimeType] = IsSplit(mimeType) && bundle.Text(mimeType) is { } text
                ? TextLines.Split(text)
                : bundle.Json(mimeType)?.DeepClone();
        return node;
    }

    private static bool IsSplit(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "application/javascript" or "image/svg+xml";

    private static JsonObject Copy(JsonObject source) => (JsonObject)source.DeepClone();
}
