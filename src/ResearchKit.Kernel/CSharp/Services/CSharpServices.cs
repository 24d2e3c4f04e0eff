using Microsoft.CodeAnalysis.Scripting;
using ResearchKit.Kernel.Cells.Services;
using ResearchKit.Kernel.Libraries;

namespace ResearchKit.Kernel.CSharp.Services;

/// <summary>Answers what an editor asks about C#. Made at the first question: Roslyn's editor services take a second to load.</summary>
internal sealed class CSharpServices(string directory, NotebookLibraries libraries)
{
    /// <summary>A question that takes longer is of no use any more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SubmissionChain _cells = new();
    private readonly Documentation _documentation = new(libraries);

    /// <param name="script">The code, standing on the cells so far; not run.</param>
    public Completions Complete(Script script, int cursor)
    {
        if (DirectivePath.At(script.Code, cursor, directory) is { } paths)
            return paths;
        using var stop = new CancellationTokenSource(Patience);
        return CompleteAsync(script, cursor, stop.Token).GetAwaiter().GetResult();
    }

    /// <param name="script">The code, standing on the cells so far; not run.</param>
    public Description? Inspect(Script script, int cursor)
    {
        using var stop = new CancellationTokenSource(Patience);
        return InspectAsync(script, cursor, stop.Token).GetAwaiter().GetResult();
    }

    private async Task<Completions> CompleteAsync(Script script, int cursor, CancellationToken stop) =>
        await CSharpCompletion.AtAsync(await _cells.DocumentAsync(script, stop), cursor, stop);

    private async Task<Description?> InspectAsync(Script script, int cursor, CancellationToken stop)
    {
        var document = await _cells.DocumentAsync(script, stop);
        var model = (await document.GetSemanticModelAsync(stop))!;
        return NamedSymbol.At(model, cursor, stop) is { } named ? SymbolDescription.Of(named, model.Compilation, _documentation) : null;
    }
}
