using Microsoft.CodeAnalysis;

namespace ResearchKit.Kernel.Libraries.Packages;

/// <summary>The packages that a notebook has asked for, and those they brought along.</summary>
internal sealed class NotebookPackages(LoadableDlls dlls, PackageRestore restore)
{
    /// <summary>The shared framework that every program has.</summary>
    private const string Framework = "Microsoft.NETCore.App";

    // By whom each package came: "#r" of its own, or the package that needs it.
    private readonly Dictionary<string, (PackageName Package, PackageName For)> _loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PortableExecutableReference> _opened = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a package and all that it needs known; loading waits until a type of theirs is used.</summary>
    /// <returns>One of its assemblies: the compiler takes one for a #r, and has the others from <see cref="LoadableDlls"/>.</returns>
    /// <exception cref="LibraryException">It cannot be had, or not beside what is loaded.</exception>
    public PortableExecutableReference Open(string target)
    {
        var package = PackageName.Parse(target);
        if (_opened.TryGetValue(package.ToString(), out var reference))
            return reference;
        if (_loaded.TryGetValue(package.Id, out var other) && !SameVersion(other.Package, package))
            throw new LibraryException(
                $"#r \"{target}\": {other.Package} is in use{(other.For == other.Package ? "" : $" (it came with {other.For})")}, "
                + "and a kernel can hold only one version. Restart it and #r the one that is needed first.");

        var assets = restore.Find(package, target);
        if (assets.Frameworks.FirstOrDefault(framework => framework != Framework) is { } missing)
            throw new LibraryException($"#r \"{target}\": {package} needs the shared framework {missing}, which notebooks do not run on.");
        var assemblies = assets.Assemblies.Select(ManagedDll.Read).OfType<ManagedDll>().ToArray();
        // All are looked at before the first is added: a package is had whole or not at all.
        foreach (var dll in assemblies)
            RefuseOlder(dll, package, target);
        foreach (var needed in assets.Packages)
            _loaded.TryAdd(needed.Id, (needed, package));
        foreach (var folder in assets.Natives.Select(native => Path.GetDirectoryName(native)!).Distinct())
            dlls.AddNativeFolder(folder);
        foreach (var dll in assemblies)
            dlls.Add(dll);
        reference = assemblies is [var first, ..]
            ? dlls.ReferenceTo(dlls.Find(first.Name) ?? first)
            // A package of natives or of tools alone; the compiler takes no empty answer.
            : PlatformReferences.ByName("System.Runtime")!;
        _opened.Add(package.ToString(), reference);
        return reference;
    }

    /// <summary>A newer assembly serves where an older one is asked for, as in every program; not the other way round.</summary>
    private void RefuseOlder(ManagedDll dll, PackageName package, string target)
    {
        if (dlls.Find(dll.Name) is { } known && known.Version < dll.Version)
            throw new LibraryException(
                $"#r \"{target}\": {package} needs {dll.Name} {dll.Version}, but {known.Version} is in use from an earlier #r, "
                + "and a kernel can hold only one. Restart it and put this #r first.");
    }

    private static bool SameVersion(PackageName one, PackageName other) =>
        one.Version.Equals(other.Version, StringComparison.OrdinalIgnoreCase);
}
