using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Running;

/// <summary>What the engine is told of a cell's language. What it makes of it is its own affair.</summary>
public class CellLanguageTests
{
    [Theory]
    [InlineData("{}", "{}", "csharp")]
    [InlineData("{}", """{"language_info":{"name":"python"}}""", "python")]
    [InlineData("{}", """{"kernelspec":{"language":"C#"},"language_info":{"name":"polyglot-notebook"}}""", "C#")]
    [InlineData("{}", """{"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"fsharp"}},"kernelspec":{"language":"C#"}}""", "fsharp")]
    [InlineData("""{"polyglot_notebook":{"kernelName":"sql"}}""", """{"kernelspec":{"language":"C#"}}""", "sql")]
    [InlineData("""{"dotnet_interactive":{"language":"html"},"polyglot_notebook":{"kernelName":"sql"}}""", "{}", "sql")]
    [InlineData("""{"dotnet_interactive":"html"}""", """{"kernelspec":{"language":7}}""", "csharp")]
    public async Task The_cell_counts_before_the_notebook(string cell, string notebook, string language)
    {
        var document = ScriptedNotebook.Of("language");
        document = document with
        {
            Cells = [document.Cells[0] with { Metadata = JsonNode.Parse(cell)!.AsObject() }],
            Metadata = JsonNode.Parse(notebook)!.AsObject(),
        };
        var run = await ScriptedNotebook.RunAsync(document);
        Assert.Equal(language, Assert.IsType<StreamOutput>(run.Document.Cells[0].Outputs.Single()).Text);
    }
}
