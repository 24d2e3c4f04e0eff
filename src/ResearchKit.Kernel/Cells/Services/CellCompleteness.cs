using ResearchKit.Kernel.CSharp.Services;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Services;

/// <summary>Whether a cell is ready to be run. The last piece decides, unless one before it is wrong.</summary>
internal static class CellCompleteness
{
    public static (Completeness Status, string Indent) Of(string code, string? language)
    {
        IReadOnlyList<CellPart> parts;
        try
        {
            parts = CellScript.Parse(code, Languages.Of(language ?? Languages.CSharp) ?? language!);
        }
        catch (MagicException)
        {
            return (Completeness.Invalid, "");
        }
        // After another magic nothing can be added to a piece any more.
        if (parts.SkipLast(1).OfType<CodePart>().Any(part => Of(part).Status is Completeness.Invalid or Completeness.Incomplete))
            return (Completeness.Invalid, "");
        if (OpensALanguage(code))
            return (Completeness.Incomplete, "");
        return parts is [.., CodePart last] ? Of(last) : (Completeness.Complete, "");
    }

    private static (Completeness Status, string Indent) Of(CodePart part) => part.Language switch
    {
        Languages.CSharp => CSharpCompleteness.Of(part.Text),
        Languages.FSharp => FSharpCompleteness.Of(part.Text),
        Languages.Sql => SqlCompleteness.Of(part.Text),
        Languages.Html or Languages.Markdown or Languages.Mermaid or Languages.JavaScript or Languages.Value => (Completeness.Complete, ""),
        _ => (Completeness.Unknown, ""),
    };

    /// <summary>Whether the cell ends with a language's magic alone: its code is still to come.</summary>
    private static bool OpensALanguage(string code)
    {
        var last = code.TrimEnd().ReplaceLineEndings("\n").Split('\n')[^1];
        return MagicCall.Parse(last, line: 1) is { Words.Count: 0 } call && Languages.Of(call.Name) is not null;
    }
}
