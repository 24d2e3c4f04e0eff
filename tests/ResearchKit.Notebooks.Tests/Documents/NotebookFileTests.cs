using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Documents;

public class NotebookFileTests
{
    [Fact]
    public void The_name_decides_the_format()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.DIB"), "#!markdown\nText");
        File.WriteAllText(folder.File("a.ipynb"), """{"nbformat":4,"cells":[{"cell_type":"markdown","source":"Text"}]}""");
        foreach (var name in new[] { "a.DIB", "a.ipynb" })
            Assert.Equal("Text", Assert.Single(NotebookFile.Read(folder.File(name)).Cells).Source);
    }

    [Fact]
    public void Another_name_is_refused() => Assert.Equal(
        "a.txt: the name of a notebook ends with .ipynb or .dib.",
        Assert.Throws<NotebookFormatException>(() => NotebookFile.Parse([], "a.txt")).Message);

    [Theory]
    [InlineData("a.ipynb", true)]
    [InlineData("b/a.Dib", true)]
    [InlineData("ipynb", false)]
    [InlineData("a.ipynb.txt", false)]
    public void Names_of_notebooks(string name, bool expected) => Assert.Equal(expected, NotebookFile.HasNotebookName(name));
}
