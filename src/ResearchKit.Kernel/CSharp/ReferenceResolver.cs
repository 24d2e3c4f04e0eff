using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ResearchKit.Kernel.Libraries;

namespace ResearchKit.Kernel.CSharp;

/// <summary>Leads the compiler from a #r to the notebook's libraries.</summary>
internal sealed class ReferenceResolver(NotebookLibraries libraries) : MetadataReferenceResolver
{
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        try
        {
            return [libraries.Open(reference).WithProperties(properties)];
        }
        catch (LibraryException)
        {
            // Of a #r inside a loaded file; those of the cell itself were opened before. The compiler reports it.
            return [];
        }
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => libraries.GetHashCode();
}
