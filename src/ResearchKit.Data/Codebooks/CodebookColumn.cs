namespace ResearchKit.Data;

/// <summary>One column of a table, in words.</summary>
/// <param name="Name">As the header has it.</param>
/// <param name="Type">What its cells are; a reader that is told so keeps "007" or "1" as text.</param>
/// <param name="Unit">For example "followers", "EUR per month"; null for text and shares.</param>
/// <param name="Description">What was measured, in a sentence.</param>
/// <param name="Range">The values that can occur; null where the type says it all.</param>
public sealed record CodebookColumn(string Name, ColumnType Type, string? Unit, string Description, ValueRange? Range);
