using ResearchKit.Notebooks.Running;

namespace ResearchKit.Notebooks.Tests.Running;

public class DataFilesTests
{
    [Fact]
    public async Task Each_file_is_told_once_with_the_hash_of_what_was_read()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("notebooks"));
        var run = await new NotebookRunner(ScriptedNotebook.Options).RunAsync(
            ScriptedNotebook.Of("write a.csv abc\nread a.csv\nread a.csv", "read a.csv\nread ../none.csv"), folder.File("notebooks/n.ipynb"));
        Assert.Equal(
            [new DataFile("../none.csv", null), new DataFile("a.csv", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")],
            run.DataFiles);
    }
}
