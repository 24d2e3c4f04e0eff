namespace ResearchKit.Notebooks.Tests.Kernel.Libraries;

public class RebuiltDllTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private static readonly DateTime Later = new(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void A_rebuilt_library_is_told_once_for_each_change()
    {
        var path = Write("build", "Changing", 1, Later);
        Assert.Empty(_kernel.Run("#r \"build/Changing.dll\"\nChanging.Value").Stderr);
        Assert.Empty(_kernel.Run("Changing.Value").Stderr);

        Write("build", "Changing", 1, Later.AddDays(1));
        Assert.Empty(_kernel.Run("Changing.Value").Stderr);

        Write("build", "Changing", 2, Later.AddDays(2));
        var told = _kernel.Run("Changing.Value");
        Assert.Equal(
            "build/Changing.dll has been rebuilt since this kernel read it. Restart the kernel to use the new one.\n",
            told.Stderr);
        Assert.Equal("1", told.Result);
        Assert.Empty(_kernel.Run("#r \"build/Changing.dll\"\nChanging.Value").Stderr);

        Write("build", "Changing", 3, Later.AddDays(3));
        Assert.NotEmpty(_kernel.Run("1").Stderr);
        // As it was when it was read: nothing to restart for.
        Write("build", "Changing", 1, Later.AddDays(4));
        Assert.Empty(_kernel.Run("1").Stderr);
        File.Delete(path);
        Assert.Empty(_kernel.Run("1").Stderr);
    }

    [Fact]
    public void Those_of_one_folder_are_told_in_one_sentence()
    {
        foreach (var name in new[] { "One", "Three", "Two" })
            Write("kit", name, 1, Later);
        _kernel.Run("#r \"kit/One.dll\"");
        Write("kit", "Three", 2, Later.AddDays(1));
        Write("kit", "Two", 2, Later.AddDays(1));
        Assert.Equal(
            "kit/Three.dll and 1 more dll there have been rebuilt since this kernel read them. Restart the kernel to use the new ones.\n",
            _kernel.Run("1").Stderr);
        foreach (var name in new[] { "One", "Three", "Two" })
            Write("kit", name, 3, Later.AddDays(2));
        Assert.Equal(
            "kit/One.dll and 2 more dlls there have been rebuilt since this kernel read them. Restart the kernel to use the new ones.\n",
            _kernel.Run("1").Stderr);
    }

    private string Write(string folder, string name, int value, DateTime written)
    {
        var path = Library.Write(_kernel.Folder.File(folder), name, $"public static class {name} {{ public static int Value => {value}; }}");
        File.SetLastWriteTimeUtc(path, written);
        return path;
    }
}
