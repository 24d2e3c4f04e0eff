using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Cli.Tests.KitNotebooks;

/// <summary>What lets one file run unchanged in the kit's runner, in Jupyter and in .NET Interactive.</summary>
public partial class ConventionTests
{
    private const string KitReference = "#r \"../artifacts/kit/ResearchKit.dll\"";

    /// <summary>What .NET Interactive runs without further packages. The notebook on SQL says at its top where it runs.</summary>
    private static readonly string[] EverywhereLanguages = ["csharp", "fsharp", "html", "mermaid"];

    public static TheoryData<string> Notebooks =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void The_notebook_opens_with_whichever_kernel_is_called_net_csharp(string name) => Assert.True(JsonNode.DeepEquals(
        JsonNode.Parse("""
            {
              "kernelspec": { "display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp" },
              "language_info": { "name": "C#", "file_extension": ".cs", "mimetype": "text/x-csharp", "pygments_lexer": "csharp" },
              "polyglot_notebook": { "kernelInfo": { "defaultKernelName": "csharp", "items": [{ "aliases": [], "name": "csharp" }] } }
            }
            """),
        Read(name).Metadata), "The metadata are not those of the conventions; 'notebook normalise' writes them.");

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Each_cell_tells_its_language_in_both_ways_and_a_magic_where_it_is_not_CSharp(string name)
    {
        foreach (var cell in CodeCells(name))
        {
            var language = (string?)cell.Metadata["dotnet_interactive"]?["language"];
            Assert.Equal(language, (string?)cell.Metadata["polyglot_notebook"]?["kernelName"]);
            Assert.NotNull(language);
            if (language != "csharp")
                Assert.Matches($@"^#!{language}\b", cell.Source);
            if (!IsOnSql(name))
                Assert.Contains(language, EverywhereLanguages);
        }
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void The_first_cell_alone_refers_to_the_kit(string name)
    {
        var cells = CodeCells(name).ToArray();
        Assert.StartsWith(KitReference + "\n", cells[0].Source, StringComparison.Ordinal);
        Assert.Single(Reference().Matches(string.Join('\n', cells.Select(cell => cell.Source))));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void The_text_has_its_sections_and_the_last_cell_holds_the_finding(string name)
    {
        var cells = Read(name).Cells;
        Assert.StartsWith("# ", cells[0].Source, StringComparison.Ordinal);
        var text = string.Join('\n', cells.Where(cell => cell.Type == CellType.Markdown).Select(cell => cell.Source));
        Assert.All(
            (string[])["## What would change our mind", "## Exercises"], heading => Assert.Contains(heading, text, StringComparison.Ordinal));
        Assert.Equal(CellType.Code, cells[^1].Type);
        Assert.Contains("throw new", cells[^1].Source, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Cells_are_short_and_committed_with_their_outputs(string name)
    {
        Assert.All(CodeCells(name), cell => Assert.InRange(cell.Source.Split('\n').Length, 1, 14));
        Assert.All(CodeCells(name), cell => Assert.NotNull(cell.ExecutionCount));
        Assert.DoesNotContain(CodeCells(name).SelectMany(cell => cell.Outputs), output => output is ErrorOutput);
    }

    [Fact]
    public void The_notebook_on_SQL_says_at_its_top_which_engines_run_it() =>
        Assert.Contains("Jupyter kernel", Read(Notebooks.Select(row => row.Data).Single(IsOnSql)).Cells[0].Source, StringComparison.Ordinal);

    [Fact]
    public void The_index_lists_every_notebook()
    {
        var index = File.ReadAllText(Path.Combine(Repository.Root, "notebooks", "README.md"));
        Assert.All(Notebooks.Select(row => row.Data), name => Assert.Contains($"]({name})", index, StringComparison.Ordinal));
    }

    private static bool IsOnSql(string name) => name == "10-ask-with-sql.ipynb";

    private static NotebookDocument Read(string name) => NotebookDocument.Read(Path.Combine(Repository.Root, "notebooks", name));

    private static IEnumerable<NotebookCell> CodeCells(string name) => Read(name).Cells.Where(cell => cell.Type == CellType.Code);

    [GeneratedRegex("^#r ", RegexOptions.Multiline)]
    private static partial Regex Reference();
}
