using Microsoft.Data.Analysis;

namespace ResearchKit.Data;

/// <summary>A table that was read from a file of either kind.</summary>
/// <param name="Frame">The table; its rows in the order of the file.</param>
/// <param name="Csv">What was detected, where the file is CSV; null for Parquet.</param>
public sealed record TableReading(DataFrame Frame, CsvReading? Csv);
