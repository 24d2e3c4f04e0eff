using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ResearchKit.Kernel.Libraries;

namespace ResearchKit.Kernel.CSharp;

/// <summary>
/// The #r and #load lines of a cell and of the files that it loads, followed before it is compiled: what lies beside a
/// library must be known by then.
/// </summary>
internal sealed class ReferenceDirectives(NotebookLibraries libraries)
{
    public static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private readonly List<CompileError> _errors = [];
    private readonly HashSet<string> _loaded = [];

    /// <param name="directory">Where relative paths of the cell start.</param>
    /// <returns>One error for each library or file that cannot be had.</returns>
    public static IReadOnlyList<CompileError> Open(string code, string path, string directory, NotebookLibraries libraries)
    {
        var directives = new ReferenceDirectives(libraries);
        directives.Follow(code, path, directory);
        return directives._errors;
    }

    private void Follow(string code, string path, string directory)
    {
        if (!code.Contains('#', StringComparison.Ordinal))
            return;
        var unit = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, Script, path).GetRoot();
        foreach (var reference in unit.GetReferenceDirectives())
            Try(reference.File, "CS0006", () => libraries.Open(reference.File.ValueText, directory));
        foreach (var load in unit.GetLoadDirectives())
            Try(load.File, "CS1504", () => Load(load.File.ValueText, directory));
    }

    private void Load(string target, string directory)
    {
        var file = SourceFile.Of(target, directory);
        // A file that loads itself, over others or not, is left to the compiler.
        if (_loaded.Add(file.Path))
            Follow(file.Text, file.Path, Path.GetDirectoryName(file.Path)!);
    }

    private void Try(SyntaxToken target, string code, Action open)
    {
        try
        {
            open();
        }
        catch (LibraryException e)
        {
            _errors.Add(CompileError.Of(code, e.Message, target.GetLocation()));
        }
    }
}
