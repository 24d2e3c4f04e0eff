using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;
using ResearchKit.Kernel.Cells;

namespace ResearchKit.Kernel.Libraries;

/// <summary>What the process has itself: cells compile against it without any #r.</summary>
internal static class PlatformReferences
{
    private static readonly Dictionary<string, string> PathsByName =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            // The host lists System.Private.CoreLib twice.
            .Distinct()
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] PathsOfKernel =
        [typeof(Formatter).Assembly.Location, typeof(IHtmlContent).Assembly.Location, typeof(CellDisplay).Assembly.Location, PathsByName["FSharp.Core"]];

    private static readonly Dictionary<string, PortableExecutableReference> References =
        Visible().ToDictionary(
            path => Path.GetFileNameWithoutExtension(path), path => MappedReference.To(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What the kernel itself was compiled against, under an alias that no cell uses. The compiler must have it from the
    /// first cell on: if a later #r brought it, the kernel's assembly would mean another one to the later cells than to the
    /// earlier, and <c>display</c> would be ambiguous between the two.
    /// </summary>
    private static readonly Dictionary<string, MetadataReference> HiddenReferences =
        typeof(PlatformReferences).Assembly.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => PathsByName.ContainsKey(name) && !References.ContainsKey(name))
            .ToDictionary(name => name, name => (MetadataReference)MappedReference.To(PathsByName[name]).WithAliases(["kernel"]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The framework, the formatters, <see cref="CellDisplay"/> and the types of F# values; the rest of the kernel is out of sight.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = [.. References.Values, .. HiddenReferences.Values];

    /// <summary>A reference to an assembly that the process runs on.</summary>
    public static PortableExecutableReference Of(ManagedDll own) =>
        // The very same that is out of sight, now in sight.
        HiddenReferences.TryGetValue(own.Name, out var hidden) ? (PortableExecutableReference)hidden.WithAliases([]) : MappedReference.To(own.Path);

    /// <summary>The part of <see cref="All"/> that is not the framework: the formatters, <see cref="CellDisplay"/>, F#.</summary>
    public static IEnumerable<PortableExecutableReference> OfKernel => PathsOfKernel.Select(path => References[Path.GetFileNameWithoutExtension(path)]);

    /// <summary>A framework assembly by its simple name, or null.</summary>
    public static PortableExecutableReference? ByName(string name) => References.GetValueOrDefault(name);

    /// <summary>The assembly of this simple name that the process itself runs on, or null.</summary>
    public static ManagedDll? Own(string name) => PathsByName.TryGetValue(name, out var path) ? ManagedDll.Read(path) : null;

    private static IEnumerable<string> Visible()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return PathsByName.Values.Where(path => Path.GetDirectoryName(path) == framework).Concat(PathsOfKernel);
    }
}
