using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ResearchKit.Kernel.Cells;

namespace ResearchKit.Kernel.CSharp;

/// <summary>
/// Puts a question first into each loop of a cell, whether the cell is to stop: it is how <c>while (true)</c> ends
/// without ending the process. .NET has no safe way to stop a thread from outside.
/// </summary>
/// <remarks>No line is added, so that a line of the result is that line of the cell. Jumps back by goto count as loops.</remarks>
internal sealed class LoopChecks : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Check =
        SyntaxFactory.ParseStatement($"global::{typeof(Interruption).FullName}.{nameof(Interruption.Check)}();");

    private LoopChecks()
    {
    }

    /// <summary>The same code with its checks; the very same where it has no loop.</summary>
    public static string Insert(string code)
    {
        var cell = CSharpSyntaxTree.ParseText(code, ReferenceDirectives.Script).GetRoot();
        var withChecks = new LoopChecks().Visit(cell);
        return ReferenceEquals(cell, withChecks) ? code : withChecks.ToFullString();
    }

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        ((WhileStatementSyntax)base.VisitWhileStatement(node)!) is var loop ? loop.WithStatement(Checked(loop.Statement)) : null;

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) =>
        ((DoStatementSyntax)base.VisitDoStatement(node)!) is var loop ? loop.WithStatement(Checked(loop.Statement)) : null;

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
        ((ForStatementSyntax)base.VisitForStatement(node)!) is var loop ? loop.WithStatement(Checked(loop.Statement)) : null;

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) =>
        ((ForEachStatementSyntax)base.VisitForEachStatement(node)!) is var loop ? loop.WithStatement(Checked(loop.Statement)) : null;

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        ((ForEachVariableStatementSyntax)base.VisitForEachVariableStatement(node)!) is var loop ? loop.WithStatement(Checked(loop.Statement)) : null;

    public override SyntaxNode? VisitLabeledStatement(LabeledStatementSyntax node) =>
        ((LabeledStatementSyntax)base.VisitLabeledStatement(node)!) is var label ? label.WithStatement(Checked(label.Statement)) : null;

    private static StatementSyntax Checked(StatementSyntax body)
    {
        // What was typed wrong stays as it is: its errors are to be those of the cell.
        if (body.ContainsDiagnostics || body.IsMissing)
            return body;
        if (body is BlockSyntax block)
            return block.WithStatements(block.Statements.Insert(0, Check));
        var before = body.GetLeadingTrivia();
        var after = body.GetTrailingTrivia();
        return SyntaxFactory.Block(Check, body.WithoutTrivia()).WithLeadingTrivia(before).WithTrailingTrivia(after);
    }
}
