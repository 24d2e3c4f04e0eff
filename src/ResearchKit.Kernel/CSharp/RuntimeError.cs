using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using ResearchKit.Kernel.Libraries;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.CSharp;

/// <summary>An exception of a cell, told without the frames of the engine and of the async machinery.</summary>
internal static partial class RuntimeError
{
    public static ErrorEvent Of(int cell, Exception thrown)
    {
        var exception = Unwrap(thrown);
        // A library is refused deep in the runtime; where the cell asked for it tells the exception around.
        var frames = exception is not LibraryException && Frames(exception) is { Length: > 0 } own ? own : Frames(thrown);
        var trace = new List<string> { Head(exception) };
        trace.AddRange(frames.Select(frame => "   at " + Describe(frame)));
        for (var inner = exception.InnerException; inner != null; inner = inner.InnerException)
        {
            var cause = Frames(inner);
            trace.Add("Caused by " + Head(inner));
            trace.AddRange(cause.Select(frame => "   at " + Describe(frame)));
            frames = [.. frames, .. cause];
        }
        var line = frames.FirstOrDefault(frame => FileOf(frame) == CellPath.Of(cell))?.GetFileLineNumber();
        return new ErrorEvent(cell, exception.GetType().Name, exception.Message, line, trace);
    }

    /// <summary>The exception that was thrown, out of the wrappings that reflection and tasks put around it.</summary>
    private static Exception Unwrap(Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        AggregateException { InnerExceptions: [var only] } => Unwrap(only),
        FileLoadException { InnerException: LibraryException inner } => inner,
        _ => exception,
    };

    private static string Head(Exception exception) => $"{exception.GetType().FullName}: {exception.Message}";

    private static StackFrame[] Frames(Exception exception) =>
    [
        .. new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetMethod() is { } method && !IsMachinery(method))
            // Where a call of the cell fails that the engine answers, its frames come first.
            .SkipWhile(frame => IsOfEngine(frame.GetMethod()))
            .TakeWhile(frame => !IsOfEngine(frame.GetMethod())),
    ];

    private static bool IsOfEngine(MethodBase? method) =>
        method?.DeclaringType is { } type
        && (type.Assembly == typeof(RuntimeError).Assembly
            || type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true
            || type.Namespace?.StartsWith("FSharp.Compiler", StringComparison.Ordinal) == true);

    private static bool IsMachinery(MethodBase method) =>
        // The two methods that the compiler adds to every cell.
        method.Name is "<Initialize>" or "<Factory>"
        // What reflection makes of a call that it repeats.
        || method.DeclaringType is null && method.Name.StartsWith("InvokeStub_", StringComparison.Ordinal)
        || method.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false)
        || method.DeclaringType is { } type
        && (type.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false)
            || type.Namespace is "System.Runtime.CompilerServices" or "System.Runtime.ExceptionServices"
            || type == typeof(ExecutionContext)
            // By which F# calls a cell: which of these frames there are depends on what the runtime has compiled or inlined so far.
            || type.Namespace == "System.Reflection" || type == typeof(RuntimeMethodHandle)
            || typeof(Task).IsAssignableFrom(type));

    /// <summary>The F# compiler makes full paths of the names of cells.</summary>
    private static string? FileOf(StackFrame frame) =>
        frame.GetFileName() is { } path && CellPath.IsCell(Path.GetFileName(path)) ? Path.GetFileName(path) : frame.GetFileName();

    private static string Describe(StackFrame frame)
    {
        var method = frame.GetMethod()!;
        // The path in a library's debug information is one of the machine that built it: of no use to the reader.
        if (method.Module.Assembly.Location.Length > 0 || FileOf(frame) is not { } path)
            return $"{method.DeclaringType?.FullName}.{NameOf(method)}";
        var place = $"{(CellPath.IsCell(path) ? path : Path.GetFileName(path))}, line {frame.GetFileLineNumber()}";
        return NameOf(method) is { Length: > 0 } name ? $"{name} in {place}" : place;
    }

    /// <summary>The name as its author wrote it; empty for a cell's own statements.</summary>
    private static string NameOf(MethodBase method)
    {
        // F#: a cell's own statements, and the class of a lambda, which is named for what it stands in.
        if (method.Name == "main@")
            return "";
        if (method.DeclaringType?.Name.Split('@') is [var outer, _])
            return outer is "it" or "" ? "a lambda" : outer;
        // The compiler turns async methods into the MoveNext of a type named for them.
        var name = method is { Name: "MoveNext", DeclaringType.Name: ['<', ..] machine } ? machine : method.Name;
        name = name.Replace("<<Initialize>>", "<>", StringComparison.Ordinal);
        if (LocalFunction().Match(name) is { Success: true } local)
            return local.Groups[1].Value;
        if (name.Contains(">b__", StringComparison.Ordinal))
            return "a lambda";
        if (Generated().Match(name) is { Success: true } generated)
            return generated.Groups[1].Value;
        return method.IsSpecialName && Accessor().Match(name) is { Success: true } property ? property.Groups[1].Value : name;
    }

    [GeneratedRegex(@">g__([^|]+)\|")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"^[gs]et_(.+)$")]
    private static partial Regex Accessor();

    [GeneratedRegex(@"^<(.*)>d__")]
    private static partial Regex Generated();
}
