using ResearchKit.Cli.Run;

namespace ResearchKit.Cli.Tests.Run;

public class RunPlanTests
{
    [Fact]
    public void Without_names_the_nearest_notebooks_folder_is_taken_in_order()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notebooks/b.ipynb", "");
        folder.Write("notebooks/a.ipynb", "");
        folder.Write("notebooks/a.txt", "");
        Directory.CreateDirectory(folder.At("x/y"));
        var plan = RunPlan.Create([], null, folder.At("x/y"));
        Assert.Equal([folder.At("notebooks/a.ipynb"), folder.At("notebooks/b.ipynb")], plan.Notebooks);
        Assert.Equal(folder.At("out"), plan.OutputFolder);
    }

    [Fact]
    public void Names_are_relative_to_where_one_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("x/a.ipynb", "");
        var plan = RunPlan.Create(["a.ipynb"], "results", folder.At("x"));
        Assert.Equal([folder.At("x/a.ipynb")], plan.Notebooks);
        Assert.Equal(folder.At("x/results"), plan.OutputFolder);
        Assert.Equal("a.ipynb", plan.Shown(plan.Notebooks[0]));
        Assert.Equal(folder.At("other.ipynb"), plan.Shown(folder.At("other.ipynb")));
    }

    [Theory]
    [InlineData("none.ipynb", "There is no notebook 'none.ipynb'.")]
    [InlineData("", "There is no notebook ''.")]
    [InlineData("sub", "'sub' is a folder; name the notebooks in it.")]
    [InlineData("notes.txt", "'notes.txt' is not a notebook; its name needs to end with .ipynb or .dib.")]
    public void What_is_no_notebook_is_refused(string name, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("notes.txt", "");
        folder.Write("sub/a.ipynb", "");
        Assert.Equal(message, Assert.Throws<UsageException>(() => RunPlan.Create([name], null, folder.FullName)).Message);
    }

    [Fact]
    public void Namesakes_are_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1/a.ipynb", "");
        folder.Write("2/A.ipynb", "");
        folder.Write("1/a.dib", "");
        foreach (var other in new[] { "2/A.ipynb", "1/a.dib" })
            Assert.Equal(
                "Two notebooks are named 'a'; one's results would overwrite the other's.",
                Assert.Throws<UsageException>(() => RunPlan.Create(["1/a.ipynb", other], null, folder.FullName)).Message);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("./")]
    public void A_notebook_is_never_its_own_result(string results)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            $"The results would overwrite '{folder.Write("a.ipynb", "")}' itself; --out needs another folder.",
            Assert.Throws<UsageException>(() => RunPlan.Create(["a.ipynb"], results, folder.FullName)).Message);
        Assert.Equal(
            $"The results of '{folder.Write("b.dib", "")}' would lie beside it as 'b.ipynb', which is where a notebook of yours would lie; "
            + "--out needs another folder, and 'researchkit notebook convert' makes a notebook of it.",
            Assert.Throws<UsageException>(() => RunPlan.Create(["b.dib"], results, folder.FullName)).Message);
    }

    [Fact]
    public void Without_notebooks_there_is_nothing_to_do()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            "There is no folder notebooks/ here or above; name the notebooks to run.",
            Assert.Throws<UsageException>(() => RunPlan.Create([], null, folder.FullName)).Message);
        Directory.CreateDirectory(folder.At("notebooks"));
        Assert.Equal(
            $"There is no .ipynb file in '{folder.At("notebooks")}'.",
            Assert.Throws<UsageException>(() => RunPlan.Create([], null, folder.FullName)).Message);
    }
}
