using System.Text;
using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Documents;

public class NotebookDocumentTests
{
    private static string Jupyter => Path.Combine(AppContext.BaseDirectory, "Documents", "jupyter.ipynb");

    // jupyter.ipynb was written by Python's nbformat 5.5.0 with every kind of output, of line end and of escape in it.
    [Fact]
    public void What_Jupyter_wrote_is_written_back_byte_for_byte()
    {
        using var folder = new TemporaryFolder();
        NotebookDocument.Read(Jupyter).Save(folder.File("copy.ipynb"));
        Assert.Equal(File.ReadAllBytes(Jupyter), File.ReadAllBytes(folder.File("copy.ipynb")));
    }

    [Fact]
    public void What_Jupyter_wrote_is_understood()
    {
        var document = NotebookDocument.Read(Jupyter);
        Assert.Equal([CellType.Markdown, CellType.Raw, CellType.Code, CellType.Code], document.Cells.Select(cell => cell.Type));
        Assert.EndsWith("form\x1e" + "feed\r\nwin\rmac é 😀 \x01", document.Cells[0].Source);
        var cell = document.Cells[2];
        Assert.True(cell.HasTag("raises-exception"));
        Assert.False(cell.HasTag("raises"));
        Assert.Equal(3, cell.ExecutionCount);
        Assert.Equal("a\nb", Assert.IsType<StreamOutput>(cell.Outputs[0]).Text);
        var display = Assert.IsType<DisplayOutput>(cell.Outputs[1]);
        Assert.Equal("p\nq", display.Data.Text("text/plain"));
        Assert.Equal("""{"data":[{"y":[1.0,2]}]}""", display.Data.Json("application/vnd.plotly.v1+json")!.ToJsonString());
        Assert.Null(display.Data.Text("text/markdown"));
        Assert.Equal(3, Assert.IsType<ResultOutput>(cell.Outputs[2]).ExecutionCount);
        Assert.Equal(["\x1b[31ma", "b"], Assert.IsType<ErrorOutput>(cell.Outputs[3]).Traceback);
    }

    [Fact]
    public void An_old_notebook_is_written_as_4_5_and_keeps_what_is_not_known()
    {
        var document = Parse("""
            {"nbformat":4,"nbformat_minor":0,"future":1,"metadata":{"x":{"y":2}},
             "cells":[{"cell_type":"code","source":"a\nb","outputs":[{"output_type":"stream","text":"t","more":[]}],"mine":true}]}
            """);
        Assert.Equal("""
            {
             "cells": [
              {
               "cell_type": "code",
               "execution_count": null,
               "id": "033ab44d9c2e",
               "metadata": {},
               "mine": true,
               "outputs": [
                {
                 "more": [],
                 "name": "stdout",
                 "output_type": "stream",
                 "text": [
                  "t"
                 ]
                }
               ],
               "source": [
                "a\n",
                "b"
               ]
              }
             ],
             "future": 1,
             "metadata": {
              "x": {
               "y": 2
              }
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """, document.ToJson());
    }

    [Fact]
    public void Ids_that_are_missing_are_the_same_each_time_and_differ_between_equal_cells()
    {
        const string twins = """{"nbformat":4,"cells":[{"cell_type":"raw","source":"a"},{"cell_type":"raw","source":"a"}]}""";
        var ids = Parse(twins).Cells.Select(cell => cell.Id).ToArray();
        Assert.NotEqual(ids[0], ids[1]);
        Assert.Equal(ids, Parse(twins).Cells.Select(cell => cell.Id));
    }

    [Fact]
    public void A_byte_order_mark_is_skipped() =>
        Assert.Empty(NotebookDocument.Parse([0xEF, 0xBB, 0xBF, .. """{"nbformat":4,"cells":[]}"""u8], "a.ipynb").Cells);

    [Fact]
    public void A_kernels_forms_are_text_but_for_json()
    {
        var bundle = MimeBundle.FromTexts(new Dictionary<string, string>
        {
            ["text/plain"] = "[1]",
            ["application/json"] = "[1]",
            ["application/x+json"] = "not json",
        });
        Assert.Equal("[1]", bundle.Text("text/plain"));
        Assert.IsType<JsonArray>(bundle.Json("application/json"));
        Assert.Equal("not json", bundle.Text("application/x+json"));
        Assert.Equal(["application/json", "application/x+json", "text/plain"], bundle.MimeTypes);
    }

    private static NotebookDocument Parse(string json) => NotebookDocument.Parse(Encoding.UTF8.GetBytes(json), "a.ipynb");
}
