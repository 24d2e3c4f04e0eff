using ResearchKit.Cli.Generate;

namespace ResearchKit.Cli.Tests.Generate;

public class StagedFolderTests
{
    [Fact]
    public void Files_of_a_new_folder_appear_together()
    {
        using var folder = new TemporaryFolder();
        using (var staged = new StagedFolder(folder.At("deep/new/market/")))
        {
            Write(staged, "a.csv", "b.json");
            Assert.False(Directory.Exists(folder.At("deep/new/market")));
            staged.Complete("b.json", []);
        }
        Assert.Equal(["deep/new/market/a.csv", "deep/new/market/b.json"], folder.Files);
    }

    [Fact]
    public void What_is_given_up_leaves_no_file_and_no_folder()
    {
        using var folder = new TemporaryFolder();
        using (var staged = new StagedFolder(folder.At("deep/new/market")))
            Write(staged, "a.csv");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.FullName));

        folder.Write("market/mine.txt", "mine");
        using (var staged = new StagedFolder(folder.At("market")))
            Write(staged, "mine.txt");
        Assert.Equal(["market/mine.txt"], folder.Files);
        Assert.Equal("mine", File.ReadAllText(folder.At("market/mine.txt")));
    }

    [Fact]
    public void Files_of_a_folder_are_replaced_and_obsolete_ones_go()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "a.csv", "b.json", "c.csv", "mine.txt" })
            folder.Write("market/" + name, "old");
        using (var staged = new StagedFolder(folder.At("market")))
        {
            Write(staged, "a.csv", "b.json");
            staged.Complete("b.json", ["a.csv", "c.csv", "gone.csv"]);
        }
        Assert.Equal(["market/a.csv", "market/b.json", "market/mine.txt"], folder.Files);
        Assert.Equal(["new", "new", "old"], folder.Files.Select(file => File.ReadAllText(folder.At(file))));
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_stops_all_of_them()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market/a.csv", "old");
        folder.Write("market/b.json/mine.txt", "mine");
        using (var staged = new StagedFolder(folder.At("market")))
        {
            Write(staged, "a.csv", "b.json");
            Assert.Contains("b.json' is a folder", Assert.Throws<IOException>(() => staged.Complete("b.json", [])).Message, StringComparison.Ordinal);
        }
        Assert.Equal(["market/a.csv", "market/b.json/mine.txt"], folder.Files);
        Assert.Equal("old", File.ReadAllText(folder.At("market/a.csv")));
    }

    private static void Write(StagedFolder staged, params string[] names)
    {
        foreach (var name in names)
            File.WriteAllText(Path.Combine(staged.Path, name), "new");
    }
}
