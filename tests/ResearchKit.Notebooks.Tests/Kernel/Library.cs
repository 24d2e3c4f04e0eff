using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ResearchKit.Notebooks.Tests.Kernel;

/// <summary>Small libraries, compiled for one test, that cells load by #r.</summary>
internal static class Library
{
    private static readonly MetadataReference[] Framework =
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll").Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Compiles a library and writes it as folder/name.dll, as a build would: over what is there.</summary>
    public static string Write(string folder, string name, string source, params string[] referencedDlls)
    {
        Directory.CreateDirectory(folder);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            [.. Framework.Where(IsManaged), .. referencedDlls.Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true));
        using var dll = new MemoryStream();
        var result = compilation.Emit(dll);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        var path = Path.Combine(folder, name + ".dll");
        File.WriteAllBytes(path, dll.ToArray());
        return path;
    }

    /// <summary>Copies dlls that lie beside the tests.</summary>
    public static void CopyBuilt(string folder, params string[] names)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in names)
            File.Copy(Path.Combine(AppContext.BaseDirectory, name + ".dll"), Path.Combine(folder, name + ".dll"));
    }

    /// <summary>Copies the kit's ResearchKit.Display, which is built with the tests but not referenced by them.</summary>
    public static void CopyBuiltDisplay(string folder)
    {
        var tests = new DirectoryInfo(AppContext.BaseDirectory);
        var built = Path.Combine(tests.Parent!.Parent!.FullName, "ResearchKit.Display", tests.Name, "ResearchKit.Display.dll");
        Directory.CreateDirectory(folder);
        File.Copy(built, Path.Combine(folder, "ResearchKit.Display.dll"));
    }

    private static bool IsManaged(MetadataReference reference)
    {
        try
        {
            return ((PortableExecutableReference)reference).GetMetadata() is AssemblyMetadata { } assembly && assembly.GetModules().Length > 0;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
