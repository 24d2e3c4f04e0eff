using ResearchKit.Kernel.Cells.Magics;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Services;

/// <summary>Answers what an editor asks between cells. Always answers: an editor that waits is worse than one that shows nothing.</summary>
/// <param name="directory">The notebook's folder.</param>
/// <param name="log">Where it is told why an answer is empty.</param>
internal sealed class CellServices(CellEngines engines, string directory, TextWriter log)
{
    public CompletionsEvent Answer(CompleteRequest request)
    {
        var place = CellPlace.At(request.Code, request.Cursor, request.Language);
        var found = OrElse(Completions.None(place.Cursor), "a completion", () => place.IsMagic
                ? MagicCompletion.At(place, engines, directory)
                : (EngineOf(place.Language) as ICompletes)?.Complete(place.Text, place.Cursor))
            .After(place.Start);
        return new CompletionsEvent(request.Id, found.Start, found.End, found.Items);
    }

    public InspectionEvent Answer(InspectRequest request)
    {
        var place = CellPlace.At(request.Code, request.Cursor, request.Language);
        return new InspectionEvent(request.Id, OrElse<Description?>(null, "an inspection", () => place.IsMagic
            ? MagicUsage.Of(place.Text)?.Description
            : (EngineOf(place.Language) as IInspects)?.Inspect(place.Text, place.Cursor))?.Forms);
    }

    public CompletenessEvent Answer(IsCompleteRequest request)
    {
        var (status, indent) = OrElse((Completeness.Unknown, ""), "a check of completeness", () => CellCompleteness.Of(request.Code, request.Language));
        return new CompletenessEvent(request.Id, status, indent);
    }

    /// <summary>C# is always there; the others may take seconds to start, which is for their first cells to do.</summary>
    private ICellEngine? EngineOf(string language) => language == Languages.CSharp ? engines.CSharp : engines.Find(language);

    private T OrElse<T>(T empty, string what, Func<T?> answer)
    {
        try
        {
            return answer() ?? empty;
        }
        catch (Exception e)
        {
            // Whatever a compiler's service throws at a half-typed text: the cells are not to suffer from it.
            log.WriteLine($"ResearchKit.Kernel: {what} failed and was answered as empty: {e}");
            return empty;
        }
    }
}
