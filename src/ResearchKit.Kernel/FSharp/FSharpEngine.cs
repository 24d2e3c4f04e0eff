using ResearchKit.Kernel.Cells;
using ResearchKit.Kernel.CSharp;
using ResearchKit.Kernel.Libraries;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.FSharp;

/// <summary>Runs F# cells, each on what the cells before it have left.</summary>
/// <remarks>
/// The compiler takes seconds to start, so nothing of it is loaded before the first cell: this class names none of its
/// types, and <see cref="FSharpSession"/> does.
/// </remarks>
internal sealed class FSharpEngine(NotebookLibraries libraries) : ICellEngine, IHoldsValues
{
    private FSharpSession? _session;

    /// <summary>
    /// Nothing can stop F# code that computes, so that waiting longer would help nobody. Waits and sleeps are woken at once.
    /// While the compiler starts, no code runs: the cell stops when it has.
    /// </summary>
    public TimeSpan Grace => _session is null ? ICellEngine.UsualGrace : TimeSpan.FromSeconds(0.7);

    public IReadOnlyList<SharedValue> Values => _session?.Values ?? [];

    private FSharpSession Session => _session ??= new FSharpSession(libraries);

    public ErrorEvent? Execute(CodePart part, CellContext context)
    {
        part.Opening?.Arguments("#!fsharp").WithoutWords();
        var cell = FSharpCell.Read(part.Code, context.Path, context.Directory, libraries);
        if (cell.Errors.Count > 0)
            return CompileError.Event(context.CellId, cell.Errors);
        foreach (var (piece, isLast) in cell.Pieces.Select((piece, i) => (piece, i == cell.Pieces.Count - 1)))
        {
            var session = Session;
            Interruption.Check();
            var outcome = session.Run(piece, part.Code, context.Path);
            if (outcome.Errors.Count > 0)
                return CompileError.Event(context.CellId, outcome.Errors);
            if (outcome.Exception is { } exception)
                return RuntimeError.Of(context.CellId, exception);
            if (isLast && outcome.HasValue)
                context.Output.Display(outcome.Value, [], isResult: true);
        }
        return null;
    }

    public void Set(SharedValue value) => Session.Set(value);
}
