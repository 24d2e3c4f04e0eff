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

    private static readonly Dictionary<string, PortableExecutableReference> References =
        Visible().ToDictionary(
            path => Path.GetFileNameWithoutExtension(path), path => MetadataReference.CreateFromFile(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The framework, the formatters and <see cref="CellDisplay"/>; not the compiler that the kernel runs on.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = [.. References.Values];

    /// <summary>A framework assembly by its simple name, or null.</summary>
    public static PortableExecutableReference? ByName(string name) => References.GetValueOrDefault(name);

    /// <summary>The assembly of this simple name that the process itself runs on, or null.</summary>
    public static ManagedDll? Own(string name) => PathsByName.TryGetValue(name, out var path) ? ManagedDll.Read(path) : null;

    private static IEnumerable<string> Visible()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return PathsByName.Values.Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(Formatter).Assembly.Location)
            .Append(typeof(IHtmlContent).Assembly.Location)
            .Append(typeof(CellDisplay).Assembly.Location);
    }
}
