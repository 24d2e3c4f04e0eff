using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using ResearchKit.Kernel.Libraries;

namespace ResearchKit.Kernel.CSharp.Services;

/// <summary>Finds what was written about a symbol: in the cell itself, or in the XML file beside its library.</summary>
internal sealed class Documentation(NotebookLibraries libraries)
{
    /// <returns>Null where nothing was written, or nothing that can be read.</returns>
    public DocumentationComment? Of(ISymbol symbol, Compilation compilation) => Of(symbol, compilation, depth: 0);

    private DocumentationComment? Of(ISymbol symbol, Compilation compilation, int depth)
    {
        var written = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension.OriginalDefinition : symbol.OriginalDefinition;
        if (Member(written, compilation) is not { } member)
            return null;
        // Inherited documentation may inherit in turn.
        return member.Element("inheritdoc") is not null && depth < 5 && Base(written) is { } inherited
            ? Of(inherited, compilation, depth + 1)
            : DocumentationComment.Of(member, symbol is IMethodSymbol { ReducedFrom.Parameters: [var receiver, ..] } ? receiver.Name : null);
    }

    private XElement? Member(ISymbol symbol, Compilation compilation)
    {
        var xml = symbol.DeclaringSyntaxReferences.Length > 0 ? symbol.GetDocumentationCommentXml() : FromFiles(symbol, compilation);
        if (string.IsNullOrEmpty(xml))
            return null;
        try
        {
            return XElement.Parse(xml);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private string? FromFiles(ISymbol symbol, Compilation compilation)
    {
        if (symbol.GetDocumentationCommentId() is not { } id || symbol.ContainingAssembly is not { } assembly
            || compilation.GetMetadataReference(assembly) is not PortableExecutableReference { FilePath: { } dll })
            return null;
        var name = Path.GetFileNameWithoutExtension(dll) + ".xml";
        return new[] { libraries.Beside(dll, name) }
            .Concat(ReferencePack.Files(dll))
            .Select(file => Find(file, id))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>The element of a member, cut out of the text: reading files of megabytes as XML would take too long.</summary>
    private static string? Find(string file, string id)
    {
        ReadOnlySpan<byte> xml;
        try
        {
            xml = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        var start = xml.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id}\""));
        if (start < 0)
            return null;
        var end = xml[start..].IndexOf("</member>"u8);
        return end < 0 ? null : Encoding.UTF8.GetString(xml.Slice(start, end)) + "</member>";
    }

    private static ISymbol? Base(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.BaseType is { SpecialType: not SpecialType.System_Object } above ? above : type.Interfaces.FirstOrDefault(),
        IMethodSymbol { OverriddenMethod: { } overridden } => overridden,
        IPropertySymbol { OverriddenProperty: { } overridden } => overridden,
        { ContainingType: { } type } => type.AllInterfaces
            .SelectMany(contract => contract.GetMembers(symbol.Name))
            .FirstOrDefault(member => symbol.Equals(type.FindImplementationForInterfaceMember(member), SymbolEqualityComparer.Default)),
        _ => null,
    };
}
