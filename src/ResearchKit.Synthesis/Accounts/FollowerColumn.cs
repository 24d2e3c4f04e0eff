namespace ResearchKit.Synthesis;

/// <summary>Draws a column of numbers for a block of followers.</summary>
internal delegate void FollowerNumbers(FollowerBlock block, Span<long> values);

/// <summary>Draws a column of texts for a block of followers.</summary>
internal delegate void FollowerTexts(FollowerBlock block, Span<string> values);

/// <summary>A column of followers and how it is drawn: one of the two ways.</summary>
/// <param name="Description">For the codebook.</param>
/// <param name="Numbers">Null for text.</param>
/// <param name="Texts">Null for numbers.</param>
internal sealed record FollowerColumn(ColumnDescription Description, FollowerNumbers? Numbers, FollowerTexts? Texts)
{
    internal static FollowerColumn Count(
        string name, string unit, string description, FollowerNumbers values, double lower = 0, double? upper = null) =>
        new(new(name, unit, description, lower, upper, 0), values, null);

    internal static FollowerColumn Flag(string name, string description, FollowerNumbers values) =>
        Count(name, "", description + " 1 or 0.", values, 0, 1);

    internal static FollowerColumn Text(string name, string description, FollowerTexts values) =>
        new(new(name, "", description, null, null, null), null, values);

    internal static FollowerColumn Label(string name, string description, IReadOnlyList<string> labels, Func<FollowerBlock, int, int> label)
    {
        string[] texts = [.. labels];
        return Text(name, description, (block, values) =>
        {
            for (var row = 0; row < values.Length; row++)
                values[row] = texts[label(block, row)];
        });
    }
}
