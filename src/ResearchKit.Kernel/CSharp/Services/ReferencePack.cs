namespace ResearchKit.Kernel.CSharp.Services;

/// <summary>The framework's documentation. The runtime has none; an SDK brings it with the assemblies to compile against.</summary>
internal static class ReferencePack
{
    /// <summary>Files that may document an assembly of the framework, the likeliest first; none where there is no SDK, or the dll is none of the framework.</summary>
    public static IEnumerable<string> Files(string dll)
    {
        // <root>/shared/<framework>/<version>/<name>.dll; its documentation: <root>/packs/<framework>.Ref/<version>/ref/net10.0/<name>.xml
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        if (Path.GetDirectoryName(dll) != runtime)
            return [];
        var framework = Path.GetFileName(Path.GetDirectoryName(runtime)!);
        var packs = new DirectoryInfo(Path.Combine(runtime, "..", "..", "..", "packs", framework + ".Ref"));
        var wanted = $"net{Environment.Version.Major}.{Environment.Version.Minor}";
        if (!packs.Exists)
            return [];
        var folder = packs.EnumerateDirectories()
            .Select(version => new DirectoryInfo(Path.Combine(version.FullName, "ref", wanted)))
            .Where(pack => pack.Exists)
            .MaxBy(pack => pack.FullName, StringComparer.Ordinal);
        // The assembly that is compiled against often has another name than the one that holds the code.
        var own = Path.GetFileNameWithoutExtension(dll) + ".xml";
        return folder?.EnumerateFiles("*.xml")
            .OrderBy(file => file.Name == own ? 0 : file.Name == "System.Runtime.xml" ? 1 : 2)
            .ThenBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => file.FullName) ?? [];
    }
}
