using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Services;

/// <summary>What could stand at a cursor.</summary>
/// <param name="Start">Where the text begins that an item replaces, in UTF-16 characters of the text asked about.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Items">What fits the text before the cursor, the likeliest first.</param>
internal sealed record Completions(int Start, int End, IReadOnlyList<CompletionItem> Items)
{
    public static Completions None(int cursor) => new(cursor, cursor, []);

    /// <summary>The same in a text that has so many characters before this one.</summary>
    public Completions After(int characters) => this with { Start = Start + characters, End = End + characters };
}
