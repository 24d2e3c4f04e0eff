using ResearchKit.Kernel.CSharp;

namespace ResearchKit.Kernel.FSharp;

/// <summary>What came of a piece of F# code.</summary>
/// <param name="HasValue">Whether it ended in an expression that has a value; unit is none.</param>
/// <param name="Value">The value, which may be null.</param>
/// <param name="Exception">What the code threw, or null.</param>
/// <param name="Errors">What kept it from compiling.</param>
internal sealed record FSharpOutcome(bool HasValue, object? Value, Exception? Exception, IReadOnlyList<CompileError> Errors);
