using FSharp.Compiler.Interactive;
using Microsoft.FSharp.Core;
using ResearchKit.Kernel.Cells;
using ResearchKit.Kernel.CSharp;
using ResearchKit.Kernel.Libraries;

namespace ResearchKit.Kernel.FSharp;

/// <summary>F# Interactive within this process.</summary>
internal sealed class FSharpSession
{
    // What .NET Interactive opens, and what its cells can call.
    private static readonly string Opening = $"""
        open System
        open System.IO
        open System.Text
        open Microsoft.DotNet.Interactive.Formatting
        open type {typeof(CellDisplay).FullName}
        """;

    private readonly NotebookLibraries _libraries;
    private readonly Shell.FsiEvaluationSession _session;
    private readonly HashSet<string> _referenced;

    public FSharpSession(NotebookLibraries libraries)
    {
        _libraries = libraries;
        var references = PlatformReferences.OfKernel.Concat(libraries.References).Select(reference => reference.FilePath!).Distinct().ToArray();
        _referenced = [.. references];
        string[] arguments =
        [
            "fsi",
            "--nologo",
            // Without its own echo of every value, which would also run lazy sequences.
            "--quiet",
            "--readline-",
            "--gui-",
            "--optimize+",
            "--debug:portable",
            // Traces name a cell and not the folder it was run in.
            $"--pathmap:{Environment.CurrentDirectory}{Path.DirectorySeparatorChar}=",
            "--multiemit+",
            // The assemblies that run, not those of an SDK: what C# cells compile against, SDK or none.
            "--usesdkrefs-",
            "--langversion:preview",
            .. references.Select(path => "--reference:" + path),
        ];
        _session = Shell.FsiEvaluationSession.Create(
            Shell.FsiEvaluationSession.GetDefaultConfiguration(Shell.Settings.fsi, useFsiAuxLib: false),
            arguments,
            TextReader.Null,
            TextWriter.Null,
            TextWriter.Null,
            collectible: null,
            legacyReferenceResolver: null);
        Require(Evaluate(Opening, Opening, "cell"));
        FSharpFormats.Register();
    }

    /// <summary>What cells have named and another language could use: no functions, and not <c>it</c>, the last result.</summary>
    public IReadOnlyList<SharedValue> Values =>
    [
        .. _session.GetBoundValues()
            // Names with @ are made by the compiler, for a pattern such as "let a, b = f ()".
            .Where(bound => bound.Name != "it" && !bound.Name.Contains('@', StringComparison.Ordinal) && !IsFunction(bound.Value.ReflectionType))
            .Select(bound => new SharedValue(bound.Name, bound.Value.ReflectionValue, bound.Value.ReflectionType))
            .OrderBy(value => value.Name, StringComparer.Ordinal),
    ];

    /// <param name="code">What to run, at its lines of the cell.</param>
    /// <param name="cell">The whole cell, to show its lines beside errors.</param>
    public FSharpOutcome Run(string code, string cell, string path)
    {
        ReferenceNew();
        return Evaluate(code, cell, path);
    }

    /// <exception cref="ShareException">F# cannot hold the value.</exception>
    public void Set(SharedValue value)
    {
        if (!FSharpTypeName.IsName(value.Name))
            throw new ShareException($"'{value.Name}' is no name in F#.");
        ReferenceNew();
        // What another language knows only as some object may be of a type that F# knows better.
        var declared = value.Type == typeof(object) ? value.Value?.GetType() ?? value.Type : value.Type;
        var source = $"global.{typeof(ValueInTransit).FullName}.{nameof(ValueInTransit.Value)}";
        if ((FSharpTypeName.Of(declared) ?? FSharpTypeName.Of(value.Value?.GetType())) is { } type)
            Declare(value, $" : {type} = {(value.Value is null ? "Unchecked.defaultof<_>" : $"unbox {source}")}");
        else if (value.Value is not null && NameOfAny(value.Value.GetType()) is { } sample)
            // A type of an F# cell has no name that goes from one cell to the next; but a value of it stands for it.
            Declare(value, $" = (fun (_ : 'a) (value : obj) -> unbox<'a> value) ``{sample}`` {source}");
        else
            throw new ShareException(
                $"'{value.Name}' cannot be had in F#, which can use types of libraries: {CSharpTypeName.ForReader(declared)} "
                + "is a type of a cell or has no name. Share what it consists of: numbers, texts, lists.");
    }

    private string? NameOfAny(Type type) => Values.FirstOrDefault(known => known.Type == type)?.Name;

    private void Declare(SharedValue value, string definition)
    {
        ValueInTransit.Value = value.Value;
        FSharpOutcome outcome;
        try
        {
            outcome = Evaluate($"let ``{value.Name}``{definition}", "", "cell");
        }
        finally
        {
            ValueInTransit.Value = null;
        }
        if (outcome.Errors is [var error, ..])
            throw new ShareException($"'{value.Name}' cannot be had in F#: {error.Message}");
        Require(outcome);
    }

    /// <summary>Tells the compiler of libraries that a #r of any language has opened since.</summary>
    private void ReferenceNew()
    {
        var added = _libraries.References.Select(reference => reference.FilePath!).Where(_referenced.Add).ToArray();
        if (added.Length > 0)
            Require(Evaluate(string.Join('\n', added.Select(path => $"#r @\"{path}\"")), "", "cell"));
    }

    private FSharpOutcome Evaluate(string code, string cell, string path)
    {
        var (result, diagnostics) = _session.EvalInteractionNonThrowing(code, path, cancellationToken: null);
        var errors = FSharpErrors.Of(diagnostics, path, cell);
        return result switch
        {
            _ when errors.Count > 0 => new(false, null, null, errors),
            FSharpChoice<FSharpOption<Shell.FsiValue>, Exception>.Choice2Of2 thrown => new(false, null, thrown.Item, []),
            FSharpChoice<FSharpOption<Shell.FsiValue>, Exception>.Choice1Of2 { Item: { Value: var value } } when value.ReflectionType != typeof(Unit) =>
                new(true, value.ReflectionValue, null, []),
            _ => new(false, null, null, []),
        };
    }

    /// <summary>What is not the user's own code must run.</summary>
    private static void Require(FSharpOutcome outcome)
    {
        if (outcome.Exception is { } exception)
            throw exception;
        if (outcome.Errors is [var error, ..])
            throw new InvalidOperationException($"{error.Id}: {error.Message}");
    }

    private static bool IsFunction(Type type)
    {
        for (var level = type; level is not null; level = level.BaseType)
            if (level.IsGenericType && level.GetGenericTypeDefinition() == typeof(FSharpFunc<,>))
                return true;
        return false;
    }
}
