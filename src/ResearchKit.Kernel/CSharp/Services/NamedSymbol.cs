using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ResearchKit.Kernel.CSharp.Services;

/// <summary>What a place in code names.</summary>
/// <param name="Overloads">How many others of its name there are.</param>
internal sealed record NamedSymbol(ISymbol Symbol, int Overloads)
{
    /// <summary>What the name at the cursor means; where there is no name, what is called by the arguments around the cursor.</summary>
    public static NamedSymbol? At(SemanticModel model, int cursor, CancellationToken stop)
    {
        var root = model.SyntaxTree.GetRoot(stop);
        foreach (var token in Touching(root, cursor))
        {
            if (IsName(token) && Of(token.Parent!, model, stop) is { } named)
                return named;
        }
        var around = root.FindToken(Math.Max(cursor - 1, 0)).Parent?.AncestorsAndSelf()
            .FirstOrDefault(node => node is BaseArgumentListSyntax && node.SpanStart < cursor);
        return around?.Parent switch
        {
            InvocationExpressionSyntax call => Of(call.Expression is MemberAccessExpressionSyntax member ? member.Name : call.Expression, model, stop),
            BaseObjectCreationExpressionSyntax creation => OfCreation(creation, model, stop),
            _ => null,
        };
    }

    /// <summary>The token that begins at the cursor or holds it, and the one that ends there.</summary>
    private static IEnumerable<SyntaxToken> Touching(SyntaxNode root, int cursor) =>
        new[] { cursor, cursor - 1 }
            .Where(position => position >= 0)
            .Select(position => root.FindToken(position))
            .Where(token => token.Span.Length > 0 && token.SpanStart <= cursor && token.Span.End >= cursor);

    private static bool IsName(SyntaxToken token) => token.Parent is not null
        && (token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is PredefinedTypeSyntax || token.IsKind(SyntaxKind.ThisKeyword));

    private static NamedSymbol? Of(SyntaxNode node, SemanticModel model, CancellationToken stop)
    {
        if (model.GetDeclaredSymbol(node, stop) is { } declared)
            return new NamedSymbol(declared, 0);
        if (node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is ObjectCreationExpressionSyntax { ArgumentList: not null } creation
            && creation.Type.Span.Contains(node.Span) && node.Span.End == creation.Type.Span.End)
            return OfCreation(creation, model, stop);
        var found = model.GetSymbolInfo(node, stop);
        var others = model.GetMemberGroup(node, stop).Length;
        var symbol = found.Symbol ?? found.CandidateSymbols.FirstOrDefault();
        return symbol is null ? null : new NamedSymbol(symbol, Math.Max(others - 1, 0));
    }

    private static NamedSymbol? OfCreation(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken stop)
    {
        var found = model.GetSymbolInfo(creation, stop);
        var constructor = found.Symbol ?? found.CandidateSymbols.FirstOrDefault();
        return constructor is null ? null : new NamedSymbol(constructor, constructor.ContainingType.InstanceConstructors.Length - 1);
    }
}
