using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Cli.Tests.NotebookFiles;

public class ConvertCommandTests
{
    private const string Script = "#!markdown\n# T\n\n#!fsharp\nlet x = 1\n\n#!csharp\n1";

    [Fact]
    public async Task A_script_becomes_a_notebook_beside_it()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("a.dib", Script);
        Assert.Equal(
            $"Wrote {folder.At("a.ipynb")}: 2 code cells, 1 Markdown cell\n", await Invocation.OutputOfAsync("notebook", "convert", script));
        Assert.Equal(["a.dib", "a.ipynb"], folder.Files);
        Assert.Equal(NotebookFile.Read(script).ToJson(), File.ReadAllText(folder.At("a.ipynb")));
        Assert.Equal(Script, File.ReadAllText(script));
    }

    [Fact]
    public async Task The_target_can_be_named_and_its_folder_is_made()
    {
        using var folder = new TemporaryFolder();
        await Invocation.OutputOfAsync("notebook", "convert", folder.Write("a.dib", Script), "--out", folder.At("new/b.ipynb"));
        Assert.Equal(["a.dib", "new/b.ipynb"], folder.Files);
    }

    [Fact]
    public async Task A_notebook_that_exists_is_replaced_only_when_asked()
    {
        using var folder = new TemporaryFolder();
        var (script, notebook) = (folder.Write("a.dib", Script), folder.Write("a.ipynb", "mine"));
        Assert.Equal(
            $"researchkit: '{notebook}' exists; --force replaces it, its outputs included. Try 'researchkit notebook convert --help'.",
            await Invocation.ErrorOfAsync(2, "notebook", "convert", script));
        Assert.Equal("mine", File.ReadAllText(notebook));
        await Invocation.OutputOfAsync("notebook", "convert", script, "--force");
        Assert.Equal(3, NotebookDocument.Read(notebook).Cells.Count);
    }

    [Fact]
    public async Task A_damaged_script_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            "researchkit: a.dib: line 1: the language \"pwsh\" is not known; need csharp, fsharp, sql, html, markdown, mermaid, javascript or value.",
            await Invocation.ErrorOfAsync(1, "notebook", "convert", folder.Write("a.dib", "#!pwsh\nls")));
        Assert.Equal(["a.dib"], folder.Files);
    }

    [Theory]
    [InlineData("a.ipynb", "b.ipynb", "'a.ipynb' is not a .dib; only those are converted.")]
    [InlineData("none.dib", "b.ipynb", "There is no file 'none.dib'.")]
    [InlineData("", "b.ipynb", "'' is not a .dib; only those are converted.")]
    public async Task What_is_no_script_is_refused(string file, string target, string message) => Assert.Equal(
        $"researchkit: {message} Try 'researchkit notebook convert --help'.",
        await Invocation.ErrorOfAsync(2, "notebook", "convert", file, "--out", target));

    [Fact]
    public async Task The_target_must_be_a_notebook()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            "researchkit: --out needs a name that ends with .ipynb; got 'a.txt'. Try 'researchkit notebook convert --help'.",
            await Invocation.ErrorOfAsync(2, "notebook", "convert", folder.Write("a.dib", Script), "--out", "a.txt"));
    }
}
