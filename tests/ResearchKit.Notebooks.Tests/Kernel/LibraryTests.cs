namespace ResearchKit.Notebooks.Tests.Kernel;

public class LibraryTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void A_library_is_found_relative_to_the_notebook()
    {
        Library.Write(Build("simple"), "Simple", "public static class Simple { public static int Answer => 42; }");
        Assert.Equal("42", _kernel.Run("#r \"simple/Simple.dll\"\nSimple.Answer").Result);
        Assert.True(_kernel.Run("#r \"simple/Simple.dll\"").Succeeded);
    }

    [Fact]
    public void One_reference_to_a_facade_brings_the_types_beside_it()
    {
        var inner = Library.Write(Build("facade"), "Inner", "namespace Parts; public record Part(int Size);");
        Library.Write(Build("facade"), "Unrelated", "namespace Others; public record Other(int Size);");
        Library.Write(Build("facade"), "Facade", "public static class Facade { public static Parts.Part Make() => new(3); }", inner);
        Assert.True(_kernel.Run("#r \"facade/Facade.dll\"\nusing Parts;\nusing Others;").Succeeded);
        Assert.Equal("9", _kernel.Run("new Part(4).Size + new Other(2).Size + Facade.Make().Size").Result);
    }

    [Fact]
    public void A_type_is_one_type_for_cells_and_for_the_default_context()
    {
        var inner = Library.Write(Build("one-type"), "Core", "namespace Pieces; public record Piece(int Size);");
        Library.Write(Build("one-type"), "Front", "public static class Front { public static Pieces.Piece Make() => new(3); }", inner);
        var cell = _kernel.Run(
            """
            #r "one-type/Front.dll"
            using System.Runtime.Loader;
            var contexts = new[] { typeof(Front), typeof(Pieces.Piece) }.Select(type => AssemblyLoadContext.GetLoadContext(type.Assembly) == AssemblyLoadContext.Default);
            var byName = Type.GetType("Pieces.Piece, Core");
            Console.Write(string.Join(" ", contexts) + " " + (byName == Front.Make().GetType()) + " " + (byName == new Pieces.Piece(1).GetType()));
            """);
        Assert.Equal("True True True True", cell.Stdout);
        Assert.Equal("1", _kernel.Run("AppDomain.CurrentDomain.GetAssemblies().Count(assembly => assembly.GetName().Name == \"Core\")").Result);
    }

    [Fact]
    public void A_build_is_not_blocked_and_the_loaded_library_stays_as_it_was()
    {
        var path = Library.Write(Build("changing"), "Changing", "public static class Changing { public static int Version => 1; }");
        Assert.Equal("1", _kernel.Run("#r \"changing/Changing.dll\"\nChanging.Version").Result);
        Library.Write(Build("changing"), "Changing", "public static class Changing { public static int Version => 2; public static int More => 3; }");
        Assert.Equal("1", _kernel.Run("Changing.Version").Result);
        File.Delete(path);
        Assert.Equal("1", _kernel.Run("Changing.Version").Result);

        Library.Write(Build("changing"), "Changing", "public static class Changing { public static int Version => 3; }");
        using var restarted = new KernelProcess(_kernel.Folder);
        Assert.Equal("3", restarted.Run("#r \"changing/Changing.dll\"\nChanging.Version").Result);
    }

    [Fact]
    public void A_native_library_in_the_layout_of_a_package_is_found()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Takes a native library of the .NET runtime for Linux as its own.");
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var natives = Path.Combine(Build("native"), "runtimes", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "native");
        Directory.CreateDirectory(natives);
        File.Copy(Path.Combine(runtime, "libSystem.IO.Compression.Native.so"), Path.Combine(natives, "libprobe.so"));
        Library.Write(
            Build("native"),
            "Caller",
            """
            using System.Runtime.InteropServices;
            public static class Caller
            {
                [DllImport("probe")] private static extern uint CompressionNative_Crc32(uint crc, byte[] buffer, int length);
                public static uint Crc(byte[] bytes) => CompressionNative_Crc32(0, bytes, bytes.Length);
            }
            """);
        // 0xCBF43926, the CRC-32 of "123456789": the check value of ISO 3309 as RFC 1952 has it.
        Assert.Equal("3421780262", _kernel.Run("#r \"native/Caller.dll\"\nCaller.Crc(\"123456789\"u8.ToArray())").Result);
    }

    [Fact]
    public void A_library_newer_than_the_kernels_own_is_told_by_name_when_it_is_used()
    {
        var newer = Library.Write(
            Build("newer"),
            "Microsoft.Bcl.AsyncInterfaces",
            "[assembly: System.Reflection.AssemblyVersion(\"99.0.0.0\")] public static class Newer { public static int Value => 1; }");
        Library.Write(Build("newer"), "User", "public static class User { public static int Own => 2; public static int OfNewer => Newer.Value; }", newer);
        Assert.Equal("2", _kernel.Run("#r \"newer/User.dll\"\nUser.Own").Result);
        var error = _kernel.Run("\nUser.OfNewer").Error;
        Assert.StartsWith(
            "Microsoft.Bcl.AsyncInterfaces 99.0.0.0 lies beside a library of this notebook, but the kernel runs on Microsoft.Bcl.AsyncInterfaces",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public void What_cells_call_without_a_using_stays_theirs_when_libraries_come_later()
    {
        using var kernel = new KernelProcess();
        Library.CopyBuilt(kernel.Folder.File("build"), "Microsoft.Data.Analysis", "Apache.Arrow", "DuckDB.NET.Data", "FSharp.Core");
        Library.Write(kernel.Folder.File("build"), "Probe", "public static class Probe { public static int Value => 1; }");
        string[] later = ["1 + 1", "#!sql\nselect 1", "#!fsharp\nlet one = 1", "#r \"build/Probe.dll\"\nProbe.Value"];
        foreach (var cell in later)
        {
            Assert.True(kernel.Run(cell).Succeeded);
            Assert.Equal("display: 2 | result: 3", kernel.Run("display(2);\nvar list = new List<int> { 3 };\nlist[0]").Transcript);
        }
    }

    /// <summary>Each test has its own, since a kernel reads a folder once.</summary>
    private string Build(string name) => _kernel.Folder.File(name);
}
