namespace ResearchKit.Notebooks.Tests.Kernel.FSharp;

[Collection(nameof(FSharpKernel))]
public class FSharpLibraryTests(FSharpKernel shared)
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void A_library_that_csharp_opens_is_known_in_fsharp_and_a_type_is_one_type()
    {
        var inner = Library.Write(_kernel.Folder.File("first"), "FirstInner", "namespace FirstParts; public record Part(int Size);");
        Library.Write(_kernel.Folder.File("first"), "First", "public static class First { public static FirstParts.Part Make() => new(3); }", inner);
        Assert.True(_kernel.Run("#r \"first/First.dll\"\nvar partType = typeof(FirstParts.Part);\nvar part = First.Make();").Succeeded);
        Assert.Equal("True", _kernel.Run(
            "#!fsharp\n#!share --from csharp partType\n#!share --from csharp part\npartType = typeof<FirstParts.Part> && part.Size = 3 && part = FirstParts.Part(3) && First.Make() = part").Result);
    }

    [Fact]
    public void A_library_that_fsharp_opens_is_known_in_csharp_and_a_type_is_one_type()
    {
        var inner = Library.Write(_kernel.Folder.File("second"), "SecondInner", "namespace SecondParts; public record Part(int Size);");
        Library.Write(_kernel.Folder.File("second"), "Second", "public static class Second { public static SecondParts.Part Make() => new(3); }", inner);
        Assert.Equal("3", _kernel.Run("#!fsharp\n#r \"second/Second.dll\"\nlet made = Second.Make()\nlet typeOfPart = typeof<SecondParts.Part>\nmade.Size").Result);
        Assert.Equal("True", _kernel.Run(
            "#!share --from fsharp made\n#!share --from fsharp typeOfPart\nmade == new SecondParts.Part(3) && typeOfPart == typeof(SecondParts.Part) && typeOfPart == Second.Make().GetType()").Result);
        Assert.Equal("1", _kernel.Run("AppDomain.CurrentDomain.GetAssemblies().Count(assembly => assembly.GetName().Name == \"SecondInner\")").Result);
    }

    [Fact]
    public void A_missing_library_is_told_with_the_line_of_the_cell()
    {
        var cell = _kernel.Run("#!fsharp\nlet a = 1\n#r \"build/Absent.dll\"");
        Assert.Equal(
            $"#r \"build/Absent.dll\": the file {_kernel.Folder.File("build/Absent.dll")} does not exist. "
            + "Build the project that makes it (dotnet build -c Release) and run again.",
            cell.Error.Message);
        Assert.Equal("FS0078", cell.Error.Name);
        Assert.Equal(3, cell.Error.Line);
    }

    [Fact]
    public void A_source_file_beside_the_notebook_is_loaded()
    {
        Library.Write(_kernel.Folder.File("scripts/build"), "ForScript", "public static class ForScript { public static int Value => 4; }");
        File.WriteAllText(_kernel.Folder.File("scripts/inner.fsx"), "let inner = 2");
        File.WriteAllText(_kernel.Folder.File("scripts/outer.fsx"), "#load \"inner.fsx\"\n#r \"build/ForScript.dll\"\nlet outer = Inner.inner * ForScript.Value");
        Assert.Equal("8", _kernel.Run("#!fsharp\n#load \"scripts/outer.fsx\"\nOuter.outer").Result);
        Assert.Equal("4", _kernel.Run("ForScript.Value").Result);
    }

    [Fact]
    public void Errors_in_loaded_files_tell_the_file_and_the_line()
    {
        var wrong = _kernel.Folder.File("wrong.fsx");
        File.WriteAllText(wrong, "let fine = 1\nlet wrong = qqq");
        var error = _kernel.Run("#!fsharp\n#load \"wrong.fsx\"").Error;
        Assert.Equal($"{wrong}, line 2, column 13: FS0039: The value or constructor 'qqq' is not defined.", error.Trace[0]);
        Assert.Equal("    let wrong = qqq", error.Trace[1]);

        File.WriteAllText(wrong, "let fine = 1\n#load \"absent.fsx\"\n#r \"nuget: Name, 1.0.0\"");
        error = _kernel.Run("#!fsharp\n1\n#load \"wrong.fsx\"").Error;
        Assert.Equal($"{wrong}, line 2, column 1: FS0078: #load \"absent.fsx\": the file {_kernel.Folder.File("absent.fsx")} does not exist.", error.Trace[0]);
        Assert.Equal(
            $"{wrong}, line 3, column 1: FS0078: #r \"nuget: Name, 1.0.0\": a loaded file cannot fetch packages. Put this #r into the cell, before the #load.",
            error.Trace[3]);
    }

    [Fact]
    public void An_imported_file_loads_what_lies_beside_it()
    {
        Directory.CreateDirectory(_kernel.Folder.File("setup"));
        File.WriteAllText(_kernel.Folder.File("setup/beside.fsx"), "let there = 6");
        File.WriteAllText(_kernel.Folder.File("setup/start.fsx"), "#load \"beside.fsx\"\nlet imported = Beside.there + 1");
        Assert.Equal("7", _kernel.Run("#!import setup/start.fsx\n#!fsharp\nimported").Result);
    }
}
