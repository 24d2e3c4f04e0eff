using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using ResearchKit.Kernel.Libraries;
using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.CSharp;

/// <summary>Runs C# cells, each on what the cells before it have left.</summary>
internal sealed class CSharpEngine
{
    private readonly NotebookLibraries _libraries;
    private readonly ScriptOptions _options;
    private ScriptState<object>? _state;

    public CSharpEngine(NotebookLibraries libraries, string directory)
    {
        _libraries = libraries;
        _options = ScriptOptions.Default
            .WithLanguageVersion(LanguageVersion.Latest)
            // Numeric loops run 2.4 to 4.3 times as fast as in Debug, which is the default of scripts.
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8)
            .WithMetadataResolver(new ReferenceResolver(libraries))
            .WithSourceResolver(new SourceResolver(directory))
            .WithReferences(PlatformReferences.All)
            // What .NET Interactive imports, and System.IO.
            .WithImports(
                "System",
                "System.Collections",
                "System.Collections.Generic",
                "System.IO",
                "System.Linq",
                "System.Text",
                "System.Threading.Tasks",
                "Microsoft.DotNet.Interactive.Formatting",
                typeof(CellDisplay).FullName!);
    }

    /// <summary>Runs one cell. What it prints and displays goes to <paramref name="output"/> while it runs.</summary>
    /// <returns>Null, or what went wrong. A cell that threw leaves what it had defined until then.</returns>
    public ErrorEvent? Execute(int id, string code, CellOutput output)
    {
        if (OtherLanguage(code) is { } magic)
            return new ErrorEvent(id, "UnknownMagic", $"{magic} is not understood: this engine runs C# cells only.", 1, [code.Split('\n')[0]]);
        if (ReferenceDirectives.Open(code, CellPath.Of(id), _libraries) is { Count: > 0 } missing)
            return CompileError.Event(id, missing);

        var options = _options.WithFilePath(CellPath.Of(id)).AddReferences(_libraries.References);
        var script = _state is null
            ? CSharpScript.Create<object>(code, options)
            : _state.Script.ContinueWith<object>(code, options);
        var errors = script.Compile().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
            return CompileError.Event(id, errors.Select(CompileError.Of));

        _state = Wait(_state is null
            ? script.RunAsync(globals: null, catchException: _ => true)
            : script.RunFromAsync(_state, catchException: _ => true));
        if (_state.Exception is { } exception)
            return RuntimeError.Of(id, exception);
        if (EndsInValue(script.GetCompilation(), CellPath.Of(id)))
            output.Display(_state.ReturnValue, [], isResult: true);
        return null;
    }

    /// <summary>The magic word of a cell that is not C#. The compiler would take its line for a comment and the rest for C#.</summary>
    private static string? OtherLanguage(string code) =>
        code.StartsWith("#!", StringComparison.Ordinal) && code.Split((char[]?)null, 2)[0] is not ("#!csharp" or "#!c#" or "#!C#") and var magic
            ? magic
            : null;

    private static ScriptState<object> Wait(Task<ScriptState<object>> run) => run.GetAwaiter().GetResult();

    /// <summary>Whether the last statement is an expression without a semicolon that has a value, even if that is null.</summary>
    private static bool EndsInValue(Compilation compilation, string path)
    {
        var cell = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        return cell.GetRoot() is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax last] }
            && last.Statement is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement
            && compilation.GetSemanticModel(cell).GetTypeInfo(statement.Expression).Type
                is { SpecialType: not SpecialType.System_Void };
    }
}
