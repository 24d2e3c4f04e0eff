namespace ResearchKit.Notebooks.Tests.Kernel.Libraries;

public class LoadedFileTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void A_loaded_file_finds_its_own_files_and_libraries()
    {
        Library.Write(_kernel.Folder.File("scripts/build"), "Facade", "public static class Facade { public static int Value => 4; }");
        Library.Write(_kernel.Folder.File("scripts/build"), "Beside", "public static class Beside { public static int Value => 5; }");
        File.WriteAllText(_kernel.Folder.File("scripts/inner.csx"), "int Inner() => 2;");
        File.WriteAllText(_kernel.Folder.File("scripts/outer.csx"), "#load \"inner.csx\"\n#r \"build/Facade.dll\"\nint Outer() => Inner() * Facade.Value * Beside.Value;");
        Assert.Equal("40", _kernel.Run("#load \"scripts/outer.csx\"\nOuter()").Result);
    }

    [Fact]
    public void An_imported_file_loads_and_references_what_lies_beside_it()
    {
        Library.Write(_kernel.Folder.File("setup/build"), "ForImport", "public static class ForImport { public static int Value => 6; }");
        File.WriteAllText(_kernel.Folder.File("setup/beside.csx"), "int there = 1;");
        File.WriteAllText(_kernel.Folder.File("setup/start.csx"), "#load \"beside.csx\"\n#r \"build/ForImport.dll\"\nvar imported = there + ForImport.Value;");
        Assert.Equal("7", _kernel.Run("#!import setup/start.csx\nimported").Result);
    }

    [Fact]
    public void Errors_tell_the_file_and_the_line()
    {
        var missing = _kernel.Run("// first\n#load \"absent.csx\"").Error;
        Assert.Equal($"#load \"absent.csx\": the file {_kernel.Folder.File("absent.csx")} does not exist.", missing.Message);
        Assert.Equal("CS1504", missing.Name);
        Assert.Equal(2, missing.Line);

        var file = _kernel.Folder.File("faulty.csx");
        File.WriteAllText(file, "// first\n#load \"none.csx\"\n#r \"none.dll\"");
        var trace = _kernel.Run("#load \"faulty.csx\"").Error.Trace;
        Assert.Equal($"{file}, line 2, column 7: CS1504: #load \"none.csx\": the file {_kernel.Folder.File("none.csx")} does not exist.", trace[0]);
        Assert.StartsWith($"{file}, line 3, column 4: CS0006: #r \"none.dll\": the file {_kernel.Folder.File("none.dll")} does not exist.", trace[3], StringComparison.Ordinal);

        File.WriteAllText(file, "int fine = 1;\nabsent();");
        var error = _kernel.Run("#load \"faulty.csx\"").Error;
        Assert.Equal($"{file}, line 2, column 1: CS0103: The name 'absent' does not exist in the current context", error.Trace[0]);
        Assert.Null(error.Line);
    }
}
