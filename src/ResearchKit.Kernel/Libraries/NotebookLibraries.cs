using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace ResearchKit.Kernel.Libraries;

/// <summary>The libraries that a notebook has asked for with #r, and all that lies beside them.</summary>
/// <remarks>
/// They are loaded into the default context, whatever language asks for them, so that a type is one type. Roslyn would
/// load its own copies; but its loader asks the default context first, and that asks <see cref="Resolve"/>.
/// </remarks>
internal sealed class NotebookLibraries
{
    private readonly string _directory;
    private readonly ShadowCopies _copies;
    // Threads that an earlier cell left behind may load a library while a #r adds others.
    private readonly ConcurrentDictionary<string, string> _copyOf = [];
    private readonly ConcurrentDictionary<string, ManagedDll> _dlls = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PortableExecutableReference> _references = [];

    /// <param name="directory">The notebook's folder; relative paths start there.</param>
    /// <param name="copies">Where copies are kept.</param>
    public NotebookLibraries(string directory, ShadowCopies copies)
    {
        _directory = directory;
        _copies = copies;
        AssemblyLoadContext.Default.Resolving += (_, name) => Resolve(name);
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => ResolveNative(name);
    }

    /// <summary>References to the libraries asked for so far and to all that lie beside them.</summary>
    public IEnumerable<MetadataReference> References => _references.Values;

    /// <summary>Makes a library and its neighbours known; loading waits until a type of theirs is used.</summary>
    /// <param name="target">A path, absolute or relative to the notebook's folder, or the name of a framework assembly.</param>
    /// <returns>What to compile against.</returns>
    /// <exception cref="LibraryException">The target is not there, or is not a .NET assembly.</exception>
    public PortableExecutableReference Open(string target)
    {
        if (target.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
            throw new LibraryException(
                $"#r \"{target}\": packages are not fetched. Reference the package in a project, build it, and #r the dll.");
        if (PlatformReferences.ByName(target) is { } framework)
            return framework;

        var path = Path.GetFullPath(target, _directory);
        if (!File.Exists(path))
            throw new LibraryException(
                $"#r \"{target}\": the file {path} does not exist. Build the project that makes it (dotnet build -c Release) and run again.");
        var folder = Path.GetDirectoryName(path)!;
        if (!_copyOf.TryGetValue(folder, out var copy))
        {
            copy = CopyOf(folder, target);
            _copyOf.TryAdd(folder, copy);
            foreach (var neighbour in Directory.EnumerateFiles(copy, "*.dll").Order(StringComparer.Ordinal))
                AddIfManaged(neighbour);
        }
        var shadow = Path.Combine(copy, Path.GetFileName(path));
        if (!File.Exists(shadow))
            throw new LibraryException(
                $"#r \"{target}\": the folder was read before this file was there. Restart the kernel to read it again.");
        var dll = ManagedDll.Read(shadow) ?? throw new LibraryException($"#r \"{target}\": the file is not a .NET assembly.");
        if (_dlls.TryGetValue(dll.Name, out var known) && known.Path != shadow)
        {
            if (!File.ReadAllBytes(known.Path).AsSpan().SequenceEqual(File.ReadAllBytes(shadow)))
                throw new LibraryException(
                    $"#r \"{target}\": another {dll.Name} is in use, {known.Version} from the folder of an earlier #r, "
                    + "and a kernel can hold only one. Restart it and #r the one that is needed first.");
            shadow = known.Path;
        }
        return _references.GetValueOrDefault(shadow) ?? PlatformReferences.ByName(dll.Name) ?? MetadataReference.CreateFromFile(shadow);
    }

    private string CopyOf(string folder, string target)
    {
        try
        {
            return _copies.Of(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LibraryException($"#r \"{target}\": its folder cannot be copied: {e.Message}");
        }
    }

    private void AddIfManaged(string path)
    {
        if (ManagedDll.Read(path) is not { } dll)
            return;
        // Where the process has the assembly itself, a cell gets that one: the default context cannot hold two.
        if (PlatformReferences.Own(dll.Name) is { } own && own.Version >= dll.Version)
        {
            if (PlatformReferences.ByName(dll.Name) is null)
                _references.TryAdd(own.Path, MetadataReference.CreateFromFile(own.Path));
            return;
        }
        if (_dlls.TryAdd(dll.Name, dll))
            _references.Add(path, MetadataReference.CreateFromFile(path));
    }

    private Assembly? Resolve(AssemblyName name)
    {
        if (name.Name is null || !_dlls.TryGetValue(name.Name, out var dll))
            return null;
        // Asked for although the process has one of this name: its own is too old, and the default context takes no other.
        if (PlatformReferences.Own(name.Name) is { } own)
            throw new LibraryException(
                $"{dll.Name} {dll.Version} lies beside a library of this notebook, but the kernel runs on {dll.Name} {own.Version} "
                + $"and can hold only one. Build the library against {own.Version} or older.");
        return AssemblyLoadContext.Default.LoadFromAssemblyPath(dll.Path);
    }

    /// <summary>Native libraries right beside a dll are found by the runtime; this finds those in a package's layout.</summary>
    private nint ResolveNative(string name)
    {
        string[] fileNames = [name, $"lib{name}.so", $"{name}.so", $"{name}.dll", $"lib{name}.dylib"];
        var natives = Path.Combine("runtimes", RuntimeInformation.RuntimeIdentifier, "native");
        var paths =
            from copy in _copyOf.Values
            from folder in new[] { copy, Path.Combine(copy, natives) }
            from fileName in fileNames
            select Path.Combine(folder, fileName);
        foreach (var path in paths.Where(File.Exists))
        {
            if (NativeLibrary.TryLoad(path, out var library))
                return library;
        }
        return 0;
    }
}
