using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace ResearchKit.Kernel.CSharp.Services;

/// <summary>Cells that mean the same when they are read as one text: none names anew what one before it has mentioned.</summary>
/// <remarks>
/// The compiler keeps three megabytes for each text of a chain and looks through all of them for each name, so that two
/// hundred cells as two hundred texts would take seconds and half a gigabyte.
/// </remarks>
internal sealed class CellPage
{
    /// <summary>The whole text is parsed again for each cell that is added.</summary>
    private const int LongestText = 100_000;

    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);
    private readonly List<MetadataReference> _references;
    private readonly bool _isClosed;
    private string _lastCode;

    public CellPage(Script first)
    {
        _references = [.. first.GetCompilation().References];
        // Directives and usings stand first in a text, and may reach to its end.
        _isClosed = HasDirectives(Root(first));
        _lastCode = first.Code;
        Append(first);
    }

    public string Text => _text.ToString();

    public IEnumerable<MetadataReference> References => _references;

    /// <summary>Adds a cell, unless it needs a page of its own.</summary>
    public bool TryAdd(Script cell)
    {
        // Run again as it stands, a cell leaves the names that it has left.
        if (cell.Code == _lastCode)
            return true;
        var root = Root(cell);
        if (_isClosed || _text.Length > LongestText || HasDirectives(root) || Declared(root).Any(_mentioned.Contains)
            || !cell.GetCompilation().References.SequenceEqual(_references))
            return false;
        _lastCode = cell.Code;
        Append(cell);
        return true;
    }

    private void Append(Script cell)
    {
        _mentioned.UnionWith(Root(cell).DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        // By the name of the cell it is told where a name comes from. A last expression may lack its semicolon.
        _text.Append(_isClosed ? "" : $"#line 1 \"{cell.Options.FilePath}\"\n").Append(cell.Code).Append("\n;\n");
    }

    private static CompilationUnitSyntax Root(Script cell) =>
        (CompilationUnitSyntax)cell.GetCompilation().SyntaxTrees.Single(tree => tree.FilePath == cell.Options.FilePath).GetRoot();

    private static bool HasDirectives(CompilationUnitSyntax root) =>
        root.ContainsDirectives || root.Usings.Count > 0 || root.Externs.Count > 0 || root.AttributeLists.Count > 0;

    private static IEnumerable<string> Declared(CompilationUnitSyntax root) => root.Members.SelectMany(member => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier],
        BaseTypeDeclarationSyntax type => [type.Identifier],
        DelegateDeclarationSyntax type => [type.Identifier],
        PropertyDeclarationSyntax property => [property.Identifier],
        EventDeclarationSyntax raised => [raised.Identifier],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier),
        GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => local.Declaration.Variables.Select(variable => variable.Identifier),
        GlobalStatementSyntax statement => statement.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(variable => variable.Identifier),
        _ => Array.Empty<SyntaxToken>(),
    }).Select(name => name.ValueText);
}
