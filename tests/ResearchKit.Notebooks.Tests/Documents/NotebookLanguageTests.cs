using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Documents;

public class NotebookLanguageTests
{
    private const string FSharpNotebook = """{"kernelspec":{"language":"F#"}}""";
    private const string FSharpCell = """{"polyglot_notebook":{"kernelName":"fsharp"},"dotnet_interactive":{"language":"sql"}}""";

    [Theory]
    [InlineData("{}", "{}", "1", "csharp")]
    [InlineData(FSharpNotebook, "{}", "1", "fsharp")]
    [InlineData("""{"language_info":{"name":"C#"}}""", "{}", "1", "csharp")]
    [InlineData("""{"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"sql"}},"kernelspec":{"language":"C#"}}""", "{}", "1", "sql")]
    [InlineData(FSharpNotebook, """{"dotnet_interactive":{"language":"csharp"}}""", "1", "csharp")]
    [InlineData("{}", FSharpCell, "1", "fsharp")]
    [InlineData(FSharpNotebook, FSharpCell, "\n #!html --x\n<p>", "html")]
    [InlineData(FSharpNotebook, "{}", "#!time\n1", "fsharp")]
    [InlineData("{}", "{}", "#!", "csharp")]
    [InlineData("""{"kernelspec":7}""", """{"dotnet_interactive":[]}""", "1", "csharp")]
    [InlineData("""{"kernelspec":{"language":"python"}}""", "{}", "1", null)]
    public void The_first_line_decides_then_the_cell_then_the_notebook(string notebook, string cell, string source, string? language) =>
        Assert.Equal(language, NotebookLanguage.Of(
            new NotebookDocument([]) { Metadata = JsonNode.Parse(notebook)!.AsObject() },
            new NotebookCell("c", CellType.Code, source) { Metadata = JsonNode.Parse(cell)!.AsObject() })?.Name);

    [Fact]
    public void No_two_languages_share_a_name()
    {
        var names = NotebookLanguage.All.SelectMany(language => language.Aliases.Prepend(language.Name)).ToArray();
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
