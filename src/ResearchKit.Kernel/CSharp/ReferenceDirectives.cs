using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ResearchKit.Kernel.Libraries;

namespace ResearchKit.Kernel.CSharp;

/// <summary>The #r lines of a cell, opened before it is compiled: what lies beside a library must be known by then.</summary>
internal static class ReferenceDirectives
{
    public static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <returns>One error for each library that cannot be had.</returns>
    public static IReadOnlyList<CompileError> Open(string code, string path, NotebookLibraries libraries)
    {
        if (!code.Contains("#r", StringComparison.Ordinal))
            return [];
        var errors = new List<CompileError>();
        var cell = CSharpSyntaxTree.ParseText(code, Script, path);
        foreach (var directive in ((CompilationUnitSyntax)cell.GetRoot()).GetReferenceDirectives())
        {
            try
            {
                libraries.Open(directive.File.ValueText);
            }
            catch (LibraryException e)
            {
                errors.Add(CompileError.Of("CS0006", e.Message, directive.File.GetLocation()));
            }
        }
        return errors;
    }
}
