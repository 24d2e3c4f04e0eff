using Microsoft.Data.Analysis;

namespace ResearchKit.Data;

/// <summary>A CSV file that was read, with what was found out about it on the way.</summary>
/// <param name="Frame">The table; its rows in the order of the file.</param>
/// <param name="Delimiter">The character between cells.</param>
/// <param name="DecimalCommaColumns">The columns whose numbers were read with a decimal comma.</param>
public sealed record CsvReading(DataFrame Frame, char Delimiter, IReadOnlyList<string> DecimalCommaColumns);
