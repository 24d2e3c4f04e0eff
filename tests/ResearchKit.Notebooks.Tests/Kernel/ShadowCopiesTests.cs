extern alias kernel;

using kernel::ResearchKit.Kernel.Libraries;

namespace ResearchKit.Notebooks.Tests.Kernel;

public sealed class ShadowCopiesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _root;
    private readonly string _build;

    public ShadowCopiesTests()
    {
        _root = _folder.File("copies");
        _build = _folder.File("build");
        Write("a.dll", "one");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_content_has_the_same_copy()
    {
        using var first = new ShadowCopies(_root);
        var copy = first.Of(_build);
        File.SetLastWriteTimeUtc(Path.Combine(_build, "a.dll"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using var second = new ShadowCopies(_root);
        Assert.Equal(copy, second.Of(_build));
        Write("a.dll", "two");
        Assert.NotEqual(copy, second.Of(_build));
        Assert.Equal("one", File.ReadAllText(Path.Combine(copy, "a.dll")));
    }

    [Fact]
    public void Libraries_natives_symbols_and_resources_are_copied_and_data_is_not()
    {
        foreach (var file in new[] { "libn.so", "libn.so.1", "libn.dylib", "a.pdb", "runtimes/linux-x64/native/libm.so", "de/a.resources.dll" })
            Write(file, file);
        foreach (var file in new[] { "data.csv", "a.xml", "deep/other.dll" })
            Write(file, file);
        // A folder above with the name of a library makes no library of its data.
        Directory.Move(_build, Directory.CreateDirectory(_folder.File("x.so.y")).FullName + "/build");
        using var copies = new ShadowCopies(_root);
        var copy = copies.Of(_folder.File("x.so.y/build"));
        Assert.Equal(
            ["a.dll", "a.pdb", "de/a.resources.dll", "libn.dylib", "libn.so", "libn.so.1", "runtimes/linux-x64/native/libm.so"],
            Directory.EnumerateFiles(copy, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(copy, path).Replace('\\', '/'))
                .Where(path => path[0] != '.')
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_that_moves_from_one_file_to_another_is_another_content()
    {
        Write("b.dll", "two");
        using var copies = new ShadowCopies(_root);
        var copy = copies.Of(_build);
        Write("a.dll", "two");
        Write("b.dll", "one");
        Assert.NotEqual(copy, copies.Of(_build));
    }

    [Fact]
    public void Old_copies_are_pruned_but_for_the_latest_and_those_in_use()
    {
        using var running = new ShadowCopies(_root);
        var inUse = running.Of(_build);
        for (var i = 0; i < 3 * ShadowCopies.Kept; i++)
        {
            Write("a.dll", $"version {i}");
            using var passing = new ShadowCopies(_root);
            passing.Of(_build);
        }
        Assert.True(File.Exists(Path.Combine(inUse, "a.dll")));
        Assert.Equal(ShadowCopies.Kept + 1, Directory.EnumerateDirectories(_root).Count());
    }

    [Fact]
    public void Kernels_that_start_together_share_one_copy()
    {
        var copies = new string[8];
        Parallel.For(0, copies.Length, i =>
        {
            using var kernel = new ShadowCopies(_root);
            copies[i] = kernel.Of(_build);
        });
        Assert.Single(copies.Distinct());
        Assert.Single(Directory.EnumerateDirectories(_root));
    }

    private void Write(string file, string content)
    {
        var path = Path.Combine(_build, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
