namespace ResearchKit.Notebooks.Tests.Kernel;

public class LibraryTests : IDisposable
{
    private readonly KernelProcess _kernel = new();

    public void Dispose() => _kernel.Dispose();

    private string Build => _kernel.Folder.File("build");

    [Fact]
    public void A_library_is_found_relative_to_the_notebook()
    {
        Library.Write(Build, "Simple", "public static class Simple { public static int Answer => 42; }");
        Assert.Equal("42", _kernel.Run("#r \"build/Simple.dll\"\nSimple.Answer").Result);
        Assert.True(_kernel.Run("#r \"build/Simple.dll\"").Succeeded);
    }

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
        Directory.CreateDirectory(Build);
        File.WriteAllText(Path.Combine(Build, "text.dll"), "words");
        Assert.Equal("#r \"build/text.dll\": the file is not a .NET assembly.", _kernel.Run("#r \"build/text.dll\"").Error.Message);
    }

    [Fact]
    public void A_package_is_refused_with_the_way_round() =>
        Assert.Equal(
            "#r \"nuget: Humanizer, 2.14.1\": packages are not fetched. Reference the package in a project, build it, and #r the dll.",
            _kernel.Run("#r \"nuget: Humanizer, 2.14.1\"").Error.Message);

    [Fact]
    public void A_framework_assembly_is_found_by_name() =>
        Assert.Equal("XElement", _kernel.Run("#r \"System.Xml.Linq\"\ntypeof(System.Xml.Linq.XElement).Name").Result);

    [Fact]
    public void One_reference_to_a_facade_brings_the_types_beside_it()
    {
        var inner = Library.Write(Build, "Inner", "namespace Parts; public record Part(int Size);");
        Library.Write(Build, "Unrelated", "namespace Others; public record Other(int Size);");
        Library.Write(Build, "Facade", "public static class Facade { public static Parts.Part Make() => new(3); }", inner);
        Assert.True(_kernel.Run("#r \"build/Facade.dll\"\nusing Parts;\nusing Others;").Succeeded);
        Assert.Equal("9", _kernel.Run("new Part(4).Size + new Other(2).Size + Facade.Make().Size").Result);
    }

    [Fact]
    public void A_type_is_one_type_for_cells_and_for_the_default_context()
    {
        var inner = Library.Write(Build, "Inner", "namespace Parts; public record Part(int Size);");
        Library.Write(Build, "Facade", "public static class Facade { public static Parts.Part Make() => new(3); }", inner);
        var cell = _kernel.Run(
            """
            #r "build/Facade.dll"
            using System.Runtime.Loader;
            var contexts = new[] { typeof(Facade), typeof(Parts.Part) }.Select(type => AssemblyLoadContext.GetLoadContext(type.Assembly) == AssemblyLoadContext.Default);
            var byName = Type.GetType("Parts.Part, Inner");
            Console.Write(string.Join(" ", contexts) + " " + (byName == Facade.Make().GetType()) + " " + (byName == new Parts.Part(1).GetType()));
            """);
        Assert.Equal("True True True True", cell.Stdout);
        Assert.Equal("1", _kernel.Run("AppDomain.CurrentDomain.GetAssemblies().Count(assembly => assembly.GetName().Name == \"Inner\")").Result);
    }

    [Fact]
    public void A_build_is_not_blocked_and_the_loaded_library_stays_as_it_was()
    {
        var path = Library.Write(Build, "Changing", "public static class Changing { public static int Version => 1; }");
        Assert.Equal("1", _kernel.Run("#r \"build/Changing.dll\"\nChanging.Version").Result);
        Library.Write(Build, "Changing", "public static class Changing { public static int Version => 2; public static int More => 3; }");
        Assert.Equal("1", _kernel.Run("Changing.Version").Result);
        File.Delete(path);
        Assert.Equal("1", _kernel.Run("Changing.Version").Result);

        Library.Write(Build, "Changing", "public static class Changing { public static int Version => 3; }");
        using var restarted = new KernelProcess(_kernel.Folder);
        Assert.Equal("3", restarted.Run("#r \"build/Changing.dll\"\nChanging.Version").Result);
    }

    [Fact]
    public void A_library_built_after_its_folder_was_read_asks_for_a_restart()
    {
        Library.Write(Build, "First", "public static class First { }");
        Assert.True(_kernel.Run("#r \"build/First.dll\"").Succeeded);
        Library.Write(Build, "Second", "public static class Second { }");
        Assert.Equal(
            "#r \"build/Second.dll\": the folder was read before this file was there. Restart the kernel to read it again.",
            _kernel.Run("#r \"build/Second.dll\"").Error.Message);
    }

    [Fact]
    public void The_same_library_from_another_folder_is_the_same_and_another_one_is_refused()
    {
        const string source = "public static class Twin { public static int Value => 1; }";
        Library.Write(Build, "Twin", source);
        Library.Write(_kernel.Folder.File("same"), "Twin", source);
        Library.Write(_kernel.Folder.File("other"), "Twin", source + " public static class More { }");
        Assert.True(_kernel.Run("#r \"build/Twin.dll\"").Succeeded);
        Assert.Equal("1", _kernel.Run("#r \"same/Twin.dll\"\nTwin.Value").Result);
        Assert.Equal(
            "#r \"other/Twin.dll\": another Twin is in use, 0.0.0.0 from the folder of an earlier #r, "
            + "and a kernel can hold only one. Restart it and #r the one that is needed first.",
            _kernel.Run("#r \"other/Twin.dll\"").Error.Message);
    }

    [Fact]
    public void A_native_library_in_the_layout_of_a_package_is_found()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Takes a native library of the .NET runtime for Linux as its own.");
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var natives = Path.Combine(Build, "runtimes", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "native");
        Directory.CreateDirectory(natives);
        File.Copy(Path.Combine(runtime, "libSystem.IO.Compression.Native.so"), Path.Combine(natives, "libprobe.so"));
        Library.Write(
            Build,
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
        Assert.Equal("3421780262", _kernel.Run("#r \"build/Caller.dll\"\nCaller.Crc(\"123456789\"u8.ToArray())").Result);
    }

    [Fact]
    public void A_library_newer_than_the_kernels_own_is_told_by_name_when_it_is_used()
    {
        var newer = Library.Write(
            Build,
            "Microsoft.Bcl.AsyncInterfaces",
            "[assembly: System.Reflection.AssemblyVersion(\"99.0.0.0\")] public static class Newer { public static int Value => 1; }");
        Library.Write(Build, "User", "public static class User { public static int Own => 2; public static int OfNewer => Newer.Value; }", newer);
        Assert.Equal("2", _kernel.Run("#r \"build/User.dll\"\nUser.Own").Result);
        var error = _kernel.Run("\nUser.OfNewer").Error;
        Assert.StartsWith(
            "Microsoft.Bcl.AsyncInterfaces 99.0.0.0 lies beside a library of this notebook, but the kernel runs on Microsoft.Bcl.AsyncInterfaces",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal(2, error.Line);
    }
}
