using System.Text.Json.Nodes;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Documents;

/// <summary>Reads nbformat 4.0 to 4.5.</summary>
/// <remarks>
/// Metadata and outputs may be missing, as old writers left them out; anything present must have the right type. What
/// is not known goes to the Extra of its owner.
/// </remarks>
internal sealed class NotebookReader
{
    private const int NewestMinor = 5;

    private readonly string _name;

    private NotebookReader(string name) => _name = name;

    public static NotebookDocument Read(byte[] bytes, string name) => new NotebookReader(name).Document(JsonFile.Parse(bytes, name));

    private NotebookDocument Document(JsonNode? parsed)
    {
        var root = new JsonFields(parsed as JsonObject ?? throw new NotebookFormatException(_name, "",
            $"the file holds {JsonFields.Describe(parsed)}; a notebook is a JSON object."), _name, "");
        CheckVersion(root);
        if (root.Take("cells") is not { } cells)
            throw root.Problem("cells is missing; a notebook has a list of cells.");
        var list = cells as JsonArray ?? throw root.Wrong("cells", cells, "a list");
        var ids = new CellIds(_name);
        return new NotebookDocument([.. list.Select((cell, i) => Cell(cell, i + 1, ids))])
        {
            Metadata = root.TakeObject("metadata"),
            Extra = root.Rest(),
        };
    }

    private static void CheckVersion(JsonFields root)
    {
        var major = root.TakeCount("nbformat");
        var minor = root.TakeCount("nbformat_minor") ?? 0;
        if (major is null)
            throw root.Problem("nbformat is missing; a notebook says \"nbformat\": 4.");
        if (major < 4)
            throw root.Problem($"nbformat {major}.{minor} is too old; open and save it in Jupyter, which makes it nbformat 4.");
        if (major > 4 || minor > NewestMinor)
            throw root.Problem($"nbformat {major}.{minor} is newer than 4.{NewestMinor}, the newest that can be read.");
    }

    private NotebookCell Cell(JsonNode? node, int number, CellIds ids)
    {
        var place = $"cell {number}";
        var cell = new JsonFields(node as JsonObject ?? throw new NotebookFormatException(_name, place,
            $"is {JsonFields.Describe(node)}; a cell is a JSON object."), _name, place);
        var type = cell.TakeString("cell_type") switch
        {
            "code" => CellType.Code,
            "markdown" => CellType.Markdown,
            "raw" => CellType.Raw,
            null => throw cell.Problem("cell_type is missing; need \"code\", \"markdown\" or \"raw\"."),
            var other => throw cell.Problem($"cell_type is \"{other}\"; need \"code\", \"markdown\" or \"raw\"."),
        };
        var source = cell.TakeText("source");
        var result = new NotebookCell(ids.Accept(cell.TakeString("id"), number, type, source), type, source)
        {
            Metadata = cell.TakeObject("metadata"),
        };
        if (type == CellType.Code)
            result = result with
            {
                ExecutionCount = cell.TakeCount("execution_count"),
                Outputs = [.. cell.TakeList("outputs").Select((output, i) => Output(output, $"{place}, output {i + 1}"))],
            };
        return result with { Extra = cell.Rest() };
    }

    private CellOutput Output(JsonNode? node, string place)
    {
        var output = new JsonFields(node as JsonObject ?? throw new NotebookFormatException(_name, place,
            $"is {JsonFields.Describe(node)}; an output is a JSON object."), _name, place);
        CellOutput result = output.TakeString("output_type") switch
        {
            "stream" => new StreamOutput(output.TakeString("name") ?? "stdout", output.TakeText("text")),
            "display_data" => new DisplayOutput(Bundle(output)) { Metadata = output.TakeObject("metadata") },
            "execute_result" => new ResultOutput(Bundle(output), output.TakeCount("execution_count"))
            {
                Metadata = output.TakeObject("metadata"),
            },
            "error" => new ErrorOutput(
                output.TakeString("ename") ?? "", output.TakeString("evalue") ?? "", Traceback(output)),
            null => throw output.Problem("output_type is missing."),
            var other => throw output.Problem(
                $"output_type is \"{other}\"; need \"stream\", \"display_data\", \"execute_result\" or \"error\"."),
        };
        return result with { Extra = output.Rest() };
    }

    private static MimeBundle Bundle(JsonFields output) =>
        new(output.TakeObject("data").Select(form => JsonForm.IsNamedBy(form.Key) || TextLines.Join(form.Value) is not { } text
            ? form
            : KeyValuePair.Create(form.Key, (JsonNode?)text)));

    private static IReadOnlyList<string> Traceback(JsonFields output) =>
        [.. output.TakeList("traceback").Select(line =>
            line is JsonValue value && value.TryGetValue(out string? text)
                ? text
                : throw output.Problem($"traceback holds {JsonFields.Describe(line)}; need strings."))];
}
