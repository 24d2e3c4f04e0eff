using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Publishing;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Notebooks.Tests.Publishing;

public class OutputFolderTests
{
    [Fact]
    public void A_run_becomes_notebook_page_and_figures()
    {
        using var folder = new TemporaryFolder();
        var written = new OutputFolder(folder.Path).Write(
            Run(new(1, "a/b", "<svg/>", [1]), new(2, null, null, [2]), new(3, "A b", "<svg>2</svg>", null)), "notebooks/01-x.ipynb");
        string[] expected = ["01-x.ipynb", "01-x.html", "figures/01-x/a-b.svg", "figures/01-x/a-b.png", "figures/01-x/cell-2.png", "figures/01-x/A-b-2.svg"];
        Assert.Equal(expected, written.Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/')));
        Assert.Equal(expected.Order(), Files(folder).Order());
        Assert.Equal("<svg>2</svg>", File.ReadAllText(written[5]));
        Assert.Equal([2], File.ReadAllBytes(written[4]));
        Assert.Equal(Run().Document.ToJson(), File.ReadAllText(written[0]));
    }

    [Fact]
    public void Figures_of_an_earlier_run_go_and_other_files_stay()
    {
        using var folder = new TemporaryFolder();
        var output = new OutputFolder(folder.Path);
        output.Write(Run(new(1, "old", "<svg/>", [1]), new(1, "kept", "<svg/>", null)), "n.ipynb");
        File.WriteAllText(folder.File("figures/n/notes.txt"), "mine");
        output.Write(Run(new NotebookFigure(1, "kept", "<svg/>", null)), "n.ipynb");
        Assert.Equal(["figures/n/kept.svg", "figures/n/notes.txt", "n.html", "n.ipynb"], Files(folder).Order(StringComparer.Ordinal));
    }

    private static NotebookRun Run(params NotebookFigure[] figures) =>
        new(new NotebookDocument([new NotebookCell("c", CellType.Code, "1")]), [], Failure: null, figures, []);

    private static IEnumerable<string> Files(TemporaryFolder folder) =>
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'));
}
