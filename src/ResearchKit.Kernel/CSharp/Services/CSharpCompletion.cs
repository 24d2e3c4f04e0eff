using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using ResearchKit.Kernel.Cells.Services;
using CompletionItem = Microsoft.CodeAnalysis.Completion.CompletionItem;

namespace ResearchKit.Kernel.CSharp.Services;

/// <summary>What Roslyn offers at a place, in the form that any editor can use: plain texts that fit what is typed.</summary>
internal static class CSharpCompletion
{
    public static async Task<Completions> AtAsync(Document document, int cursor, CancellationToken stop)
    {
        var service = CompletionService.GetService(document)!;
        var offered = await service.GetCompletionsAsync(document, cursor, cancellationToken: stop);
        if (offered.ItemsList.Count == 0)
            return Completions.None(cursor);
        var text = await document.GetTextAsync(stop);
        var typed = text.ToString(TextSpan.FromBounds(Math.Min(offered.Span.Start, cursor), cursor));
        var items = offered.ItemsList
            .Select(item => (Item: item, Text: Text(item)))
            .Where(item => item.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && !NeedsAnEditor(item.Item, item.Text))
            .OrderByDescending(item => item.Text.StartsWith(typed, StringComparison.Ordinal))
            .ThenByDescending(item => item.Item.Rules.MatchPriority)
            .DistinctBy(item => item.Text)
            .Select(item => new Protocol.CompletionItem(item.Text, Kind(item.Item.Tags)));
        return new Completions(offered.Span.Start, Math.Max(offered.Span.End, cursor), [.. items]);
    }

    private static string Text(CompletionItem item)
    {
        if (item.Properties.TryGetValue("InsertionText", out var text))
            return text;
        // Of suffixes only the colon of a named argument is code; the others are there to be read.
        return item.DisplayTextSuffix == ":" ? item.DisplayText + ":" : item.DisplayText;
    }

    /// <summary>Casts, operators and indexers are offered as members, and take away the dot when chosen: as text they would be wrong.</summary>
    private static bool NeedsAnEditor(CompletionItem item, string text) => item.IsComplexTextEdit
        && (item.Tags.Contains(WellKnownTags.Snippet) || text.StartsWith("this[", StringComparison.Ordinal) || !(char.IsLetter(text[0]) || text[0] is '_' or '@'));

    private static string Kind(IReadOnlyList<string> tags) => tags.FirstOrDefault(tag => tag is not (WellKnownTags.Public or WellKnownTags.Internal)) switch
    {
        WellKnownTags.ExtensionMethod => "method",
        WellKnownTags.Structure => "struct",
        WellKnownTags.EnumMember => "constant",
        WellKnownTags.TypeParameter or WellKnownTags.RangeVariable => "type",
        { } tag => tag.ToLowerInvariant(),
        null => "text",
    };
}
