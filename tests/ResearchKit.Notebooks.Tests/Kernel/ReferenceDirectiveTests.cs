namespace ResearchKit.Notebooks.Tests.Kernel;

public class ReferenceDirectiveTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void A_missing_library_is_an_error_that_says_what_to_build()
    {
        var error = _kernel.Run("// first\n#r \"build/Absent.dll\"\n1").Error;
        Assert.Equal("CS0006", error.Name);
        Assert.Equal(
            $"#r \"build/Absent.dll\": the file {_kernel.Folder.File("build/Absent.dll")} does not exist. "
            + "Build the project that makes it (dotnet build -c Release) and run again.",
            error.Message);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_refused()
    {
        File.WriteAllText(_kernel.Folder.File("text.dll"), "words");
        Assert.Equal("#r \"text.dll\": the file is not a .NET assembly.", _kernel.Run("#r \"text.dll\"").Error.Message);
    }

    [Fact]
    public void A_framework_assembly_is_found_by_name() =>
        Assert.Equal("XElement", _kernel.Run("#r \"System.Xml.Linq\"\ntypeof(System.Xml.Linq.XElement).Name").Result);

    [Fact]
    public void A_library_built_after_its_folder_was_read_asks_for_a_restart()
    {
        Library.Write(_kernel.Folder.File("late"), "First", "public static class First { }");
        Assert.True(_kernel.Run("#r \"late/First.dll\"").Succeeded);
        Library.Write(_kernel.Folder.File("late"), "Second", "public static class Second { }");
        Assert.Equal(
            "#r \"late/Second.dll\": the folder was read before this file was there. Restart the kernel to read it again.",
            _kernel.Run("#r \"late/Second.dll\"").Error.Message);
    }

    [Fact]
    public void The_same_library_from_another_folder_is_the_same_and_another_one_is_refused()
    {
        const string source = "public static class Twin { public static int Value => 1; }";
        Library.Write(_kernel.Folder.File("first"), "Twin", source);
        Library.Write(_kernel.Folder.File("same"), "Twin", source);
        Library.Write(_kernel.Folder.File("other"), "Twin", source + " public static class More { }");
        Assert.True(_kernel.Run("#r \"first/Twin.dll\"").Succeeded);
        Assert.Equal("1", _kernel.Run("#r \"same/Twin.dll\"\nTwin.Value").Result);
        Assert.Equal(
            "#r \"other/Twin.dll\": another Twin is in use, 0.0.0.0 from the folder of an earlier #r, "
            + "and a kernel can hold only one. Restart it and #r the one that is needed first.",
            _kernel.Run("#r \"other/Twin.dll\"").Error.Message);
    }
}
