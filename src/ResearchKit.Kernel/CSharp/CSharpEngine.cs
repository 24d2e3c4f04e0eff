using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using ResearchKit.Kernel.Cells;
using ResearchKit.Kernel.Cells.Services;
using ResearchKit.Kernel.CSharp.Services;
using ResearchKit.Kernel.Libraries;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.CSharp;

/// <summary>Runs C# cells, each on what the cells before it have left.</summary>
internal sealed class CSharpEngine : ICellEngine, IHoldsValues, ICompletes, IInspects
{
    private readonly NotebookLibraries _libraries;
    private readonly string _directory;
    private readonly ScriptOptions _options;
    private readonly HashSet<MetadataReference> _referenced = [];
    private ScriptState<object>? _state;
    // Only for who asks: what it rests on takes longer to load than the compiler itself.
    private CSharpServices? _services;

    public CSharpEngine(NotebookLibraries libraries, string directory)
    {
        _libraries = libraries;
        _directory = directory;
        _options = ScriptOptions.Default
            .WithLanguageVersion(LanguageVersion.Latest)
            // Numeric loops run 2.4 to 4.3 times as fast as in Debug, which is the default of scripts.
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8)
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

    public IReadOnlyList<SharedValue> Values =>
    [
        .. (_state?.Variables ?? [])
            .GroupBy(variable => variable.Name, StringComparer.Ordinal)
            .Select(ofName => ofName.Last())
            .OrderBy(variable => variable.Name, StringComparer.Ordinal)
            .Select(variable => new SharedValue(variable.Name, variable.Value, variable.Type)),
    ];

    public ErrorEvent? Execute(CodePart part, CellContext context)
    {
        part.Opening?.Arguments("#!csharp").WithoutWords();
        var path = context.Path;
        if (ReferenceDirectives.Open(part.Code, path, context.Directory, _libraries) is { Count: > 0 } missing)
            return CompileError.Event(context.CellId, missing);

        var script = Create(LoopChecks.Insert(part.Code), path, context.Directory);
        if (script.Compile().Any(IsError))
            // The checks have moved what stands behind them on a line: the errors are told of the cell as it was written.
            return CompileError.Event(context.CellId, Create(part.Code, path, context.Directory).Compile().Where(IsError).Select(CompileError.Of));
        // Nothing of a cell that was interrupted while it compiled is run.
        Interruption.Check();
        if (Run(script) is { } exception)
            return RuntimeError.Of(context.CellId, exception);
        if (EndsInValue(script.GetCompilation(), path))
            context.Output.Display(_state!.ReturnValue, [], isResult: true);
        return null;
    }

    public void Set(SharedValue value)
    {
        if (!SyntaxFacts.IsValidIdentifier(value.Name))
            throw new ShareException($"'{value.Name}' is no name in C#.");
        var type = CSharpTypeName.Of(value.Type) ?? CSharpTypeName.Of(value.Value?.GetType()) ?? "dynamic";
        var script = Create($"{type} @{value.Name} = ({type})global::{typeof(ValueInTransit).FullName}.{nameof(ValueInTransit.Value)}!;", "cell", _directory);
        if (script.Compile().FirstOrDefault(IsError) is { } error)
            throw new ShareException($"'{value.Name}' cannot be had in C#: {error.GetMessage(CultureInfo.InvariantCulture)}");
        ValueInTransit.Value = value.Value;
        try
        {
            if (Run(script) is { } exception)
                throw new ShareException($"'{value.Name}' cannot be had in C#: {exception.Message}");
        }
        finally
        {
            ValueInTransit.Value = null;
        }
    }

    public Completions Complete(string code, int cursor) => Services.Complete(Create(code, "completion", _directory), cursor);

    public Description? Inspect(string code, int cursor) => Services.Inspect(Create(code, "inspection", _directory), cursor);

    private CSharpServices Services => _services ??= new CSharpServices(_directory, _libraries);

    /// <param name="directory">Where relative paths of #r and #load start: an imported file's folder is another than the notebook's.</param>
    private Script<object> Create(string code, string path, string directory)
    {
        var options = _options
            .WithFilePath(path)
            .WithMetadataResolver(new ReferenceResolver(_libraries, directory))
            .WithSourceResolver(new SourceResolver(directory))
            // A cell has the references of those before it. Named again they would be kept again, with all that each of
            // those has named: six gigabytes after a thousand cells.
            .WithReferences(PlatformReferences.All.Concat(_libraries.References).Where(reference => !_referenced.Contains(reference)));
        return _state is null
            ? CSharpScript.Create<object>(code, options)
            : _state.Script.ContinueWith<object>(code, options);
    }

    private Exception? Run(Script<object> script)
    {
        _state = Wait(_state is null
            ? script.RunAsync(globals: null, catchException: _ => true)
            : script.RunFromAsync(_state, catchException: _ => true));
        _referenced.UnionWith(script.Options.MetadataReferences);
        return _state.Exception;
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

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
