using System.Globalization;

namespace ResearchKit.Data;

/// <summary>One column of a table, in words.</summary>
/// <param name="Name">As the header has it.</param>
/// <param name="Type">What its cells are; a reader that is told so keeps "007" or "1" as text.</param>
/// <param name="Unit">For example "followers", "EUR per month"; null for text and shares.</param>
/// <param name="Description">What was measured, in a sentence.</param>
/// <param name="Range">The values that can occur; null where the type says it all.</param>
public sealed record CodebookColumn(string Name, ColumnType Type, string? Unit, string Description, ValueRange? Range)
{
    /// <summary>All of it but name and type in one text: "Followers as displayed. Unit: accounts. From 0."</summary>
    internal string Words => Description
        + (Unit is null ? "" : $" Unit: {Unit}.")
        + Range switch
        {
            { Minimum: { } low, Maximum: { } high } => string.Create(CultureInfo.InvariantCulture, $" From {low} to {high}."),
            { Minimum: { } low } => string.Create(CultureInfo.InvariantCulture, $" From {low}."),
            { Maximum: { } high } => string.Create(CultureInfo.InvariantCulture, $" Up to {high}."),
            _ => "",
        };
}
