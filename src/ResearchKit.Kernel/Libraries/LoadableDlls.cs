using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace ResearchKit.Kernel.Libraries;

/// <summary>The assemblies that cells can name beside the framework's, and from where each is loaded on first use.</summary>
/// <remarks>
/// They are loaded into the default context, whatever language asks for them, so that a type is one type. Roslyn and F#
/// would load their own copies; but their loaders ask the default context first, and that asks <see cref="Resolve"/>.
/// </remarks>
internal sealed class LoadableDlls
{
    // Threads that an earlier cell left behind may load a library while a #r adds others.
    private readonly ConcurrentDictionary<string, ManagedDll> _dlls = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> _nativeFolders = [];
    private readonly Dictionary<string, PortableExecutableReference> _references = [];

    public LoadableDlls()
    {
        AssemblyLoadContext.Default.Resolving += (_, name) => Resolve(name);
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => ResolveNative(name);
    }

    /// <summary>What to compile against, beside <see cref="PlatformReferences.All"/>.</summary>
    public IEnumerable<PortableExecutableReference> References => _references.Values;

    public ManagedDll? Find(string name) => _dlls.GetValueOrDefault(name);

    /// <summary>What a cell compiles against that names this assembly.</summary>
    public PortableExecutableReference ReferenceTo(ManagedDll dll) =>
        _references.GetValueOrDefault(dll.Path) ?? PlatformReferences.ByName(dll.Name) ?? MappedReference.To(dll.Path);

    /// <summary>Makes an assembly known; where one of its name is known already, that one stays.</summary>
    public void Add(ManagedDll dll)
    {
        // Where the process has the assembly itself, a cell gets that one: the default context cannot hold two.
        if (PlatformReferences.Own(dll.Name) is { } own && own.Version >= dll.Version)
            AddOwn(own);
        else if (_dlls.TryAdd(dll.Name, dll))
            _references.Add(dll.Path, MappedReference.To(dll.Path));
    }

    public void AddNativeFolder(string folder) => _nativeFolders.Enqueue(folder);

    private void AddOwn(ManagedDll own)
    {
        if (PlatformReferences.ByName(own.Name) is null)
            _references.TryAdd(own.Path, PlatformReferences.Of(own));
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

    /// <summary>Native libraries right beside a dll are found by the runtime; this finds the others.</summary>
    private nint ResolveNative(string name)
    {
        string[] fileNames = [name, $"lib{name}.so", $"{name}.so", $"{name}.dll", $"lib{name}.dylib"];
        foreach (var path in _nativeFolders.SelectMany(_ => fileNames, Path.Combine).Where(File.Exists))
        {
            if (NativeLibrary.TryLoad(path, out var library))
                return library;
        }
        return 0;
    }
}
