namespace ResearchKit.Synthesis;

/// <summary>Draws a column of numbers for a block of followers.</summary>
internal delegate void FollowerNumbers(FollowerBlock block, Span<long> values);

/// <summary>Draws a column of texts for a block of followers.</summary>
internal delegate void FollowerTexts(FollowerBlock block, Span<string> values);

/// <summary>Draws a column of categories for a block of followers.</summary>
internal delegate void FollowerCategories(FollowerBlock block, Span<byte> values);

/// <summary>A column of followers and how it is drawn: one of the three ways.</summary>
/// <param name="Description">For the codebook.</param>
internal sealed record FollowerColumn(ColumnDescription Description)
{
    internal FollowerNumbers? Numbers { get; private init; }

    internal FollowerTexts? Texts { get; private init; }

    internal FollowerCategories? Categories { get; private init; }

    /// <summary>What categories are called.</summary>
    internal string[] Labels { get; private init; } = [];

    internal static FollowerColumn Count(
        string name, string unit, string description, FollowerNumbers values, double lower = 0, double? upper = null) =>
        new(new ColumnDescription(name, unit, description, lower, upper, 0)) { Numbers = values };

    internal static FollowerColumn Flag(string name, string description, FollowerNumbers values) =>
        Count(name, "", description + " 1 or 0.", values, 0, 1);

    internal static FollowerColumn Text(string name, string description, FollowerTexts values) =>
        new(new ColumnDescription(name, "", description, null, null, null)) { Texts = values };

    internal static FollowerColumn Category(string name, string description, IReadOnlyList<string> labels, FollowerCategories values) =>
        new(new ColumnDescription(name, "", description, null, null, null)) { Categories = values, Labels = [.. labels] };
}
