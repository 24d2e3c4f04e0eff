using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.CSharp.Services;

/// <summary>Whether a C# text can be run, or waits for further lines, or is beyond help.</summary>
internal static class CSharpCompleteness
{
    private const string Level = "    ";
    private const string NewLineInText = "CS1010";

    public static (Completeness Status, string Indent) Of(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, ReferenceDirectives.Script);
        var errors = tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (SyntaxFactory.IsCompleteSubmission(tree))
            return (errors.Any() ? Completeness.Invalid : Completeness.Complete, "");
        // What is wrong at the end of the text, further lines may mend.
        var root = tree.GetRoot();
        var last = root.GetLastToken(includeZeroWidth: false, includeSkipped: true);
        var isBeyondHelp = root.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia))
            || errors.Any(error => error.Id == NewLineInText || error.Location.SourceSpan.Start < last.SpanStart);
        return isBeyondHelp
            ? (Completeness.Invalid, "")
            : (Completeness.Incomplete, string.Concat(Enumerable.Repeat(Level, OpenBraces(root))));
    }

    private static int OpenBraces(SyntaxNode root) => Math.Max(0, root.DescendantTokens().Sum(token => token.IsMissing ? 0 : token.Kind() switch
    {
        SyntaxKind.OpenBraceToken => 1,
        SyntaxKind.CloseBraceToken => -1,
        _ => 0,
    }));
}
