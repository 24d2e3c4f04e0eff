using System.Text;
using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Documents;

public class NotebookCleaningTests
{
    private const string Worn = """
        {"nbformat":4,"nbformat_minor":5,
         "metadata":{"kernelspec":{"name":"researchkit","language":"C#","display_name":"C# (ResearchKit)"},
                     "language_info":{"name":"polyglot-notebook","version":"12"},
                     "papermill":{"duration":3},"vscode":{},"signature":"x","widgets":{"w":1},"title":"T"},
         "cells":[
          {"cell_type":"markdown","id":"m","source":"# T","metadata":{"collapsed":true,"tags":["x"]}},
          {"cell_type":"code","id":"a","source":"1","execution_count":7,
           "metadata":{"execution":{"iopub.execute_input":"t"},"ExecuteTime":1,"papermill":{},"scrolled":true,"vscode":{},"tags":["hide-input"]},
           "outputs":[{"output_type":"stream","name":"stdout","text":"t"}]},
          {"cell_type":"code","id":"b","source":"let x = 1","metadata":{"dotnet_interactive":{"language":"fsharp"}},"outputs":[],"execution_count":8}]}
        """;

    [Fact]
    public void Stripping_takes_outputs_numbers_and_what_changes_by_itself()
    {
        var stripped = NotebookCleaning.Strip(Parse(Worn));
        Assert.All(stripped.Cells, cell => Assert.Empty(cell.Outputs));
        Assert.All(stripped.Cells, cell => Assert.Null(cell.ExecutionCount));
        Assert.Equal(
            ["""{"tags":["x"]}""", """{"tags":["hide-input"]}""", """{"dotnet_interactive":{"language":"fsharp"}}"""],
            stripped.Cells.Select(cell => cell.Metadata.ToJsonString()));
        Assert.Equal(["kernelspec", "language_info", "title"], stripped.Metadata.Select(member => member.Key));
        Assert.Equal(["# T", "1", "let x = 1"], stripped.Cells.Select(cell => cell.Source));
    }

    [Fact]
    public void Normalising_keeps_outputs_and_gives_each_cell_its_language_in_every_form()
    {
        var normal = NotebookCleaning.Normalise(Parse(Worn));
        Assert.Equal("t", Assert.IsType<StreamOutput>(Assert.Single(normal.Cells[1].Outputs)).Text);
        Assert.Equal(7, normal.Cells[1].ExecutionCount);
        Assert.Equal(["# T", "1", "#!fsharp\nlet x = 1"], normal.Cells.Select(cell => cell.Source));
        Assert.Equal(
            [
                """{"tags":["x"]}""",
                """{"tags":["hide-input"],"dotnet_interactive":{"language":"csharp"},"polyglot_notebook":{"kernelName":"csharp"}}""",
                """{"dotnet_interactive":{"language":"fsharp"},"polyglot_notebook":{"kernelName":"fsharp"}}""",
            ],
            normal.Cells.Select(cell => cell.Metadata.ToJsonString()));
        Assert.Equal(
            """{"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"},"language_info":{"name":"C#","file_extension":".cs","mimetype":"text/x-csharp","pygments_lexer":"csharp"},"widgets":{"w":1},"title":"T","polyglot_notebook":{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"}]}}}""",
            normal.Metadata.ToJsonString());
    }

    [Fact]
    public void A_notebook_in_FSharp_becomes_one_whose_cells_say_so()
    {
        var normal = NotebookCleaning.Normalise(Parse("""
            {"nbformat":4,"metadata":{"kernelspec":{"name":".net-fsharp","language":"F#"}},"cells":[
             {"cell_type":"code","source":"let x = 1"},{"cell_type":"code","source":"#!csharp\nvar y = 1;"},{"cell_type":"code","source":""}]}
            """));
        Assert.Equal(["#!fsharp\nlet x = 1", "#!csharp\nvar y = 1;", ""], normal.Cells.Select(cell => cell.Source));
        Assert.Equal(["fsharp", "csharp", "fsharp"], normal.Cells.Select(cell => NotebookLanguage.Of(normal, cell)!.Name));
    }

    [Theory]
    [InlineData("""{"kernelspec":{"name":"python3","language":"python"}}""")]
    [InlineData("""{"kernelspec":{"name":"deno","language":"javascript"}}""")]
    public void A_notebook_of_another_world_keeps_its_languages(string metadata)
    {
        var document = Parse("{\"nbformat\":4,\"metadata\":" + metadata + ",\"cells\":[{\"cell_type\":\"code\",\"source\":\"1\",\"metadata\":{\"execution\":{}}}]}");
        var normal = NotebookCleaning.Normalise(document);
        Assert.Equal(metadata, normal.Metadata.ToJsonString());
        Assert.Equal("{}", normal.Cells[0].Metadata.ToJsonString());
        Assert.Equal("1", normal.Cells[0].Source);
    }

    [Fact]
    public void A_cell_in_a_language_that_is_not_known_stays_as_it_is()
    {
        var cell = NotebookCleaning.Normalise(Parse("""
            {"nbformat":4,"metadata":{},"cells":[{"cell_type":"code","source":"ls","metadata":{"polyglot_notebook":{"kernelName":"pwsh"}}}]}
            """)).Cells[0];
        Assert.Equal("ls", cell.Source);
        Assert.Equal("""{"polyglot_notebook":{"kernelName":"pwsh"}}""", cell.Metadata.ToJsonString());
    }

    [Fact]
    public void What_is_clean_stays_the_same_bytes()
    {
        foreach (var clean in new Func<NotebookDocument, NotebookDocument>[] { NotebookCleaning.Strip, NotebookCleaning.Normalise })
        {
            var once = clean(Parse(Worn)).ToJson();
            Assert.Equal(once, clean(Parse(once)).ToJson());
        }
    }

    [Fact]
    public void The_document_that_was_given_stays_as_it_was()
    {
        var document = Parse(Worn);
        var before = document.ToJson();
        NotebookCleaning.Strip(document);
        NotebookCleaning.Normalise(document);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(before), JsonNode.Parse(document.ToJson())));
    }

    private static NotebookDocument Parse(string json) => NotebookDocument.Parse(Encoding.UTF8.GetBytes(json), "a.ipynb");
}
