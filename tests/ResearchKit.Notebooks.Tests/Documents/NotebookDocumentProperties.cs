using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Tests;

namespace ResearchKit.Notebooks.Tests.Documents;

/// <summary>Round trips of documents that were drawn, with every line end and awkward character in their texts.</summary>
public class NotebookDocumentProperties
{
    private static readonly string[] Pieces =
        ["a", "é", "😀", "\n", "\r", "\r\n", "\u2028", "\x85", "\v", "\0", "\"", "\\", "</script>", "\uffff", " "];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Array[0, 12]
        .Select(drawn => string.Concat(drawn.Select(i => Pieces[i])));

    private static readonly Gen<JsonObject> Json = Gen.Select(Text, Gen.Int, Gen.Bool, (text, number, isNull) =>
        new JsonObject { ["k" + text] = text, ["n"] = number, ["o"] = isNull ? null : new JsonArray(text, new JsonObject()) });

    private static readonly Gen<CellOutput> Output = Gen.OneOf(
        Text.Select(text => (CellOutput)new StreamOutput("stdout", text)),
        Gen.Select(Text, Json, (text, json) => (CellOutput)new DisplayOutput(MimeBundle.FromTexts(
            [new("text/html", text), new("image/png", text), new("application/json", json.ToJsonString())]))
        { Metadata = json }),
        Gen.Select(Text, Gen.Int[0, 99], (text, count) => (CellOutput)new ResultOutput(MimeBundle.FromTexts([new("text/plain", text)]), count)),
        Text.Array[0, 3].Select(lines => (CellOutput)new ErrorOutput("E", "m", lines)));

    private static readonly Gen<NotebookCell> Cell = Gen.Select(
        Gen.Enum<CellType>(), Text, Json, Output.Array[0, 3], (type, source, json, outputs) => new NotebookCell("", type, source)
        {
            Metadata = json,
            Outputs = type == CellType.Code ? outputs : [],
            ExecutionCount = type == CellType.Code ? outputs.Length : null,
        });

    private static readonly Gen<NotebookDocument> Document = Gen.Select(Cell.Array[0, 5], Json, (cells, json) =>
        new NotebookDocument([.. cells.Select((cell, i) => cell with { Id = $"c{i}" })]) { Metadata = json });

    [Fact]
    public void Reading_what_was_written_gives_the_document_back() => Document.ForAll(document =>
    {
        var copy = NotebookDocument.Parse(Encoding.UTF8.GetBytes(document.ToJson()), "drawn.ipynb");
        Assert.Equal(document.ToJson(), copy.ToJson());
        Assert.True(JsonNode.DeepEquals(document.Metadata, copy.Metadata));
        Assert.Equal(document.Cells.Select(Summary), copy.Cells.Select(Summary));
    }, iter: 300);

    [Fact]
    public void Cutting_a_file_anywhere_gives_one_line_that_names_it() => Gen.Select(Document, Gen.Double[0, 1]).ForAll((document, share) =>
    {
        // Without the line feed at its end the text is still whole.
        var text = Encoding.UTF8.GetBytes(document.ToJson());
        var cut = text[..(int)((text.Length - 2) * share)];
        var thrown = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(cut, "cut.ipynb"));
        Assert.StartsWith("cut.ipynb: ", thrown.Message);
        Assert.DoesNotContain('\n', thrown.Message);
    }, iter: 300);

    private static string Summary(NotebookCell cell) => $"{cell.Id}|{cell.Type}|{cell.Source}|{cell.ExecutionCount}|{cell.Metadata.ToJsonString()}|"
        + string.Join('|', cell.Outputs.Select(output => output switch
        {
            StreamOutput stream => stream.Text,
            ErrorOutput error => string.Join('/', error.Traceback),
            DisplayOutput display => display.Data.Text("text/html") + display.Data.Text("text/plain") + display.Data.Text("image/png"),
            _ => "",
        }));
}
