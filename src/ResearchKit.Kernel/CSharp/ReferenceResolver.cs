using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ResearchKit.Kernel.Libraries;

namespace ResearchKit.Kernel.CSharp;

/// <summary>Leads the compiler from a #r to the notebook's libraries.</summary>
/// <param name="libraries">The libraries.</param>
/// <param name="directory">Where a relative path in a cell starts; in a file that it loads, the file's own folder is meant.</param>
internal sealed class ReferenceResolver(NotebookLibraries libraries, string directory) : MetadataReferenceResolver
{
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        try
        {
            var start = baseFilePath is null || CellPath.IsCell(baseFilePath) ? directory : Path.GetDirectoryName(baseFilePath)!;
            return [libraries.Open(reference, start).WithProperties(properties)];
        }
        catch (LibraryException)
        {
            // All were opened before, and those that cannot be had were told; whatever is left the compiler reports.
            return [];
        }
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => libraries.GetHashCode();
}
