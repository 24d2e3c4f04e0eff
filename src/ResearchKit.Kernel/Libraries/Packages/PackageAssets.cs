using System.Text.Json;

namespace ResearchKit.Kernel.Libraries.Packages;

/// <summary>What a package and all that it needs consist of on this machine.</summary>
/// <param name="Packages">The package itself and its dependencies.</param>
/// <param name="Assemblies">The full paths of their assemblies.</param>
/// <param name="Natives">The full paths of their native libraries.</param>
/// <param name="Frameworks">The shared frameworks they need beside the one that every program has.</param>
internal sealed record PackageAssets(
    IReadOnlyList<PackageName> Packages, IReadOnlyList<string> Assemblies, IReadOnlyList<string> Natives, IReadOnlyList<string> Frameworks)
{
    /// <summary>Whether all files are where they were; a package cache may be cleared at any time.</summary>
    public bool AreThere => Assemblies.Concat(Natives).All(File.Exists);

    /// <summary>Reads the result of a restore.</summary>
    /// <param name="path">A project.assets.json with one target for this platform.</param>
    public static PackageAssets Read(string path)
    {
        using var file = File.OpenRead(path);
        using var json = JsonDocument.Parse(file);
        var root = json.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToArray();
        var libraries = root.GetProperty("libraries");
        // Of the two targets, with and without the platform, the one for the platform: its name has a slash.
        var target = root.GetProperty("targets").EnumerateObject().Single(target => target.Name.Contains('/', StringComparison.Ordinal)).Value;
        return new(
            [.. target.EnumerateObject().Select(package => package.Name.Split('/')).Select(name => new PackageName(name[0], name[1]))],
            [.. Files("runtime").Where(asset => asset.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))],
            [.. Files("native")],
            [.. target.EnumerateObject().SelectMany(package => Names(package.Value, "frameworkReferences")).Distinct()]);

        IEnumerable<string> Files(string kind) =>
            from package in target.EnumerateObject()
            where package.Value.TryGetProperty(kind, out _)
            let folder = libraries.GetProperty(package.Name).GetProperty("path").GetString()!
            from asset in package.Value.GetProperty(kind).EnumerateObject()
            where !asset.Name.EndsWith("_._", StringComparison.Ordinal)
            let relative = Path.Combine(folder, asset.Name)
            select folders.Select(root => Path.GetFullPath(relative, root)).FirstOrDefault(File.Exists) ?? Path.GetFullPath(relative, folders[0]);
    }

    private static IEnumerable<string> Names(JsonElement package, string property) =>
        package.TryGetProperty(property, out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
}
