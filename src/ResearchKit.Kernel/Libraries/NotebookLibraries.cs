using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using ResearchKit.Kernel.Libraries.Packages;

namespace ResearchKit.Kernel.Libraries;

/// <summary>The libraries that a notebook has asked for with #r, in whatever language, and all that lies beside them.</summary>
internal sealed class NotebookLibraries
{
    private readonly ShadowCopies _copies;
    private readonly LoadableDlls _dlls = new();
    private readonly NotebookPackages _packages;
    private readonly RebuiltDlls _rebuilt;
    private readonly Dictionary<string, string> _copyOf = [];

    /// <param name="directory">The notebook's folder.</param>
    /// <param name="copies">Where copies are kept.</param>
    public NotebookLibraries(string directory, ShadowCopies copies)
    {
        _copies = copies;
        _packages = new NotebookPackages(_dlls, PackageRestore.OfUser(directory));
        _rebuilt = new RebuiltDlls(directory);
    }

    /// <summary>References to the libraries asked for so far and to all that lie beside them.</summary>
    public IEnumerable<PortableExecutableReference> References => _dlls.References;

    /// <summary>Makes a library and its neighbours known; loading waits until a type of theirs is used.</summary>
    /// <param name="target">A path, "nuget: Name, Version", or the name of a framework assembly.</param>
    /// <param name="directory">Where a relative path starts.</param>
    /// <returns>What to compile against: one of <see cref="References"/>, or an assembly of the framework.</returns>
    /// <exception cref="LibraryException">The target is not there, or is not what a #r can name.</exception>
    public PortableExecutableReference Open(string target, string directory)
    {
        if (PackageName.IsPackage(target))
            return _packages.Open(target);
        if (PlatformReferences.ByName(target) is { } framework)
            return framework;

        var path = Path.GetFullPath(target, directory);
        if (!File.Exists(path))
            throw new LibraryException(
                $"#r \"{target}\": the file {path} does not exist. Build the project that makes it (dotnet build -c Release) and run again.");
        var folder = Path.GetDirectoryName(path)!;
        if (!_copyOf.TryGetValue(folder, out var copy))
            _copyOf.Add(folder, copy = OpenFolder(folder, target));
        return Reference(Path.Combine(copy, Path.GetFileName(path)), target);
    }

    /// <summary>Makes the kernel's own Microsoft.Data.Analysis known where the notebook has brought none: SQL cells need one.</summary>
    public void OpenFrames()
    {
        if (_dlls.Find(OwnFrames.Name) is null)
            Open(OwnFrames.Path, OwnFrames.Folder);
    }

    /// <summary>One sentence for each folder whose dlls have been rebuilt since a cell opened them; each change is told once.</summary>
    public IReadOnlyList<string> Changes() => _rebuilt.Changes();

    /// <summary>Where a file would lie beside the library itself: copies hold no documentation.</summary>
    /// <param name="dll">What a reference to the library names.</param>
    public string Beside(string dll, string name)
    {
        var folder = Path.GetDirectoryName(dll)!;
        var original = _copyOf.FirstOrDefault(copied => copied.Value == folder).Key;
        return Path.Combine(original ?? folder, name);
    }

    private string OpenFolder(string folder, string target)
    {
        try
        {
            // What is built while the copy is made counts as changed: looked at before, not after.
            var seen = RebuiltDlls.Look(folder);
            var copy = _copies.Of(folder);
            OwnFrames.RefuseNewer(copy, _copyOf.GetValueOrDefault(OwnFrames.Folder), _dlls.Find(OwnFrames.Name), target);
            _dlls.AddNativeFolder(copy);
            _dlls.AddNativeFolder(Path.Combine(copy, "runtimes", RuntimeInformation.RuntimeIdentifier, "native"));
            foreach (var neighbour in Directory.EnumerateFiles(copy, "*.dll").Order(StringComparer.Ordinal))
                if (ManagedDll.Read(neighbour) is { } dll)
                    _dlls.Add(dll);
            _rebuilt.Watch(folder, copy, seen);
            return copy;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LibraryException($"#r \"{target}\": its folder cannot be copied: {e.Message}");
        }
    }

    private PortableExecutableReference Reference(string shadow, string target)
    {
        if (!File.Exists(shadow))
            throw new LibraryException(
                $"#r \"{target}\": the folder was read before this file was there. Restart the kernel to read it again.");
        var dll = ManagedDll.Read(shadow) ?? throw new LibraryException($"#r \"{target}\": the file is not a .NET assembly.");
        if (_dlls.Find(dll.Name) is { } known && known.Path != shadow)
        {
            if (!File.ReadAllBytes(known.Path).AsSpan().SequenceEqual(File.ReadAllBytes(shadow)))
                throw new LibraryException(
                    $"#r \"{target}\": another {dll.Name} is in use, {known.Version} from the folder of an earlier #r, "
                    + "and a kernel can hold only one. Restart it and #r the one that is needed first.");
            dll = known;
        }
        return _dlls.ReferenceTo(dll);
    }
}
